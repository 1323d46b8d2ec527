"""Dates as the papers of each language write them."""

import datetime

RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
TR = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split()
EN = "January February March April May June July August September October November December".split()
AR = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()


def dot(d: datetime.date) -> str:
    """09.03.2021"""
    return d.strftime("%d.%m.%Y")


def slash(d: datetime.date) -> str:
    """09/03/2021, day first."""
    return d.strftime("%d/%m/%Y")


def iso(d: datetime.date) -> str:
    """2021-03-09"""
    return d.isoformat()


def ru(d: datetime.date) -> str:
    """9 марта 2021 г."""
    return f"{d.day} {RU[d.month - 1]} {d.year} г."


def es(d: datetime.date) -> str:
    """9 de marzo de 2021"""
    return f"{d.day} de {ES[d.month - 1]} de {d.year}"


def tr(d: datetime.date) -> str:
    """9 Mart 2021"""
    return f"{d.day} {TR[d.month - 1]} {d.year}"


def en(d: datetime.date) -> str:
    """9 March 2021"""
    return f"{d.day} {EN[d.month - 1]} {d.year}"


def en_short(d: datetime.date) -> str:
    """09-Mar-2021"""
    return f"{d.day:02}-{EN[d.month - 1][:3]}-{d.year}"


def zh(d: datetime.date) -> str:
    """2021年3月9日"""
    return f"{d.year}年{d.month}月{d.day}日"


def ar(d: datetime.date) -> str:
    """٩ مارس ٢٠٢١"""
    return f"{indic(d.day)} {AR[d.month - 1]} {indic(d.year)}"


def indic(text) -> str:
    """Arabic-Indic digits."""
    return str(text).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
