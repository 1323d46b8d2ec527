# Words of the window in Russian. Not yet read by a native speaker.

## Окно
rail-label = Главное
screen-home = Начало
screen-inbox = Входящие
screen-library = Документы
screen-labs = Анализы
screen-timeline = Хронология
screen-checklist = Список
screen-decision = Решение
screen-packets = Пакеты
screen-search = Поиск
screen-activity = Действия
screen-settings = Настройки
rail-to-check = { $count } на проверку
rail-being-read = { $count } читается
lock = Закрыть
kept-here = Хранится только на этом компьютере
skip-to-content = Перейти к содержанию
drop-let-go = Отпустите, чтобы добавить копию в записи
born-line = { $age ->
    [-1] дата рождения { $born }
    [one] дата рождения { $born }, { $age } год
    [few] дата рождения { $born }, { $age } года
   *[other] дата рождения { $born }, { $age } лет
}
unnamed-record = Записи без имени
another-record = Другие записи
choose-record = Выберите папку с записями
undo = Отменить
undone = Отменено
close = Закрыть
cancel = Отмена
back = Назад
done = Готово
continue = Далее
open = Открыть
show = Показать
hide = Скрыть
stop = Остановить
stopping = Останавливается
print = Печать
correct = Исправить
edit = Изменить
edit-named = Изменить: { $what }
remove = Убрать
confirm = Подтвердить
to = –
day = День
month = Месяц
year = Год
language = Язык
try-again = Повторить
view = Вид
shown = Показано: { $count }
show-more = Показать ещё { $count }
filter = Отбор
every-kind = Любой вид
clear-filters = Сбросить отбор
data-language = Собственные тексты списка пока есть на английском и китайском; здесь они стоят по-английски.
views = Сохранённые отборы
view-save = Сохранить этот отбор
view-save-text = Нынешний отбор под именем. Он остаётся в этих записях.
view-name = Название отбора
view-remove = Убрать этот отбор
view-removed = Отбор убран: { $name }
to-check = на проверку
add-files = Добавить файлы
add-folder = Добавить папку

## Первый запуск
first-promise = Надёжное место для медицинских записей одного человека
first-step-words = Имя и шесть слов
first-step-recovery = Лист восстановления
first-step-ready = Готово
promise-offline = Всё остаётся на этом компьютере. Программа ничего не может отправить.
promise-copies = Ваши файлы копируются. Оригиналы не изменяются.
promise-yours = Вы можете забрать всё обратно в любое время.
start-record = Начать записи
step-of = Шаг { $step } из { $of }
name-or-nickname = Имя или прозвище
name-help = Так, как его печатают в документах, чтобы можно было сравнить.
birth-date = Дата рождения
birth-date-help = Её можно указать позже. С ней сравниваются документы.
six-words = Шесть слов, которые открывают эти записи
other-words = Другие слова
use-own-words = Взять свои слова
use-suggested-words = Взять предложенные слова
own-words = Ваши собственные слова
own-words-help = Не меньше { $count } знаков. Несколько слов труднее угадать.
type-words-again = Наберите шесть слов ещё раз
type-own-again = Наберите их ещё раз
words-so-far = Пока { $count } из 6
words-match = Совпадает
words-differ-yet = Пока не совпадает
nobody-can-reset = Никто не сможет их восстановить. На следующем шаге вы получите лист, который сможет.
kept-in = Записи хранятся в { $folder }
look-around = Посмотреть на примере
example-invented = Вымышленный случай для знакомства
example-leave = Выйти из примера
example-words = Это пример, вымышленный случай. Его слова: { $words }
example-open = Открыть пример
open-existing = Открыть свои записи
making-record = Записи создаются
recovery-title = Сохраните лист восстановления
recovery-lead = Шаг 2 из 3. Если шесть слов потеряны, записи откроет этот лист. Храните его на бумаге, отдельно от компьютера.
recovery-sheet = Лист восстановления
recovery-for = Записи Satchel «{ $name }»
recovery-made = Создан { $date }
recovery-how = Как пользоваться: откройте Satchel, выберите «Использовать код восстановления» и наберите группы по порядку.
recovery-write = Напечатайте лист или перепишите его от руки
recovery-write-help = Он показывается только сейчас и нигде не хранится.
recovery-type = Наберите две группы с вашего листа
recovery-group = Группа { $number }
group-matches = Совпадает
group-help = Буквы и цифры

## Открытие
unlock-title = Открыть записи
your-words = Ваши шесть слов
recovery-code = Код восстановления
opening = Открывается
open-with-keychain = Открыть связкой ключей этого компьютера
use-recovery-code = Использовать код восстановления
use-words = Использовать шесть слов
keyboard-other = На клавиатуре включено другое письмо. Шесть слов набираются латиницей.
caps-lock-on = Включён Caps Lock.

## Начало
home-title = { $count ->
    [0] Дел нет
    [1] Одно дело
    [2] Два дела
   *[other] Три дела
}
home-lead = { $documents ->
    [0] { $date }. Документов пока нет.
    [one] { $date }. Сохранён { $documents } документ.
    [few] { $date }. Сохранено { $documents } документа.
   *[other] { $date }. Сохранено { $documents } документов.
}
task-add-first = Добавьте первые документы
task-add-first-text = Папка, диск, фотографии, PDF: всё, что есть. Их скопируют и прочитают; ничего не отправляется.
task-check = { $count ->
    [one] Проверьте { $count } документ
    [few] Проверьте { $count } документа
   *[other] Проверьте { $count } документов
}
task-check-text = Они прочитаны. Только вы можете сказать, верно ли.
task-questions = { $count ->
    [one] Ответьте на { $count } вопрос
    [few] Ответьте на { $count } вопроса
   *[other] Ответьте на { $count } вопросов
}
task-questions-text = В документах этого не видно, ответить можете только вы.
task-dates-text = { $facility }: даты вида { $printed }. Какое число — день?
task-dates-unnamed = Один документ
task-identity-text = — там указано { $name }, дата рождения { $born }. Пока вы не решите, его значения не попадут ни в график, ни в пакет.
task-unread = { $count ->
    [one] { $count } файл не удалось прочитать
    [few] { $count } файла не удалось прочитать
   *[other] { $count } файлов не удалось прочитать
}
task-unread-text = Они сохранены как есть. Одним нужен пароль, другие повреждены.
task-packet = Соберите пакет для заключения
task-packet-text = Документы, значения и события в одном зашифрованном файле для врача, которого вы спрашиваете.
task-go-check-documents = Проверить
task-go-answer-questions = Ответить
task-go-unread-files = Посмотреть
task-go-make-packet = К пакетам
drop-anywhere = Перетащите файлы в любое место окна.
no-name = без имени
no-date = без даты
recent-changes = Последние изменения
recent-none = Пока ничего не изменено.
subject-value = Значение { $number }
subject-event = Событие { $number }
subject-document = Документ { $number }
change-status-confirmed = { $subject }: подтверждено
change-status-corrected = { $subject }: исправлено
change-status-rejected = { $subject }: нет на странице
change-status-suggested = { $subject }: снова открыто
change-field = { $subject }: { $field } теперь { $after }
change-other = { $subject }: изменено
change-undo = { $subject }: последнее решение отменено
change-identity = { $subject }: решено, чей это документ
change-record = { $subject }: прочитано заново вместе со всем документом
change-day-order = { $subject }: дата по указанному вами порядку дня и месяца
change-status-trashed = { $subject }: в корзине
change-status-needs-review = { $subject }: возвращено из корзины
change-status-other-patient = { $subject }: придержано, относится к другому человеку
change-patient = Имена или дата рождения пациента изменены
change-part = { $subject }: соединено, { $other }
change-apart = { $subject }: снова отдельно
change-split = { $subject }: изменено, какие страницы — отдельные документы
change-checklist-asked = Список: «{ $item }» запрошено { $date }
change-checklist-does-not-apply = Список: «{ $item }» не относится: { $reason }
change-checklist-confirmed = Список: выбрана страница для «{ $item }»
change-checklist-rejected = Список: документ отложен для «{ $item }»
change-checklist-cleared = Список: сказанное о «{ $item }» отменено
change-checklist-undo = Список: последнее решение о «{ $item }» отменено
change-checklist-list = Список: используется другой список
change-checklist-other = Список изменён
change-worksheet = Лист для решения изменён
change-evidence = Слова вашей команды о критерии изменены
change-calendar = Даты, назначенные вашей командой, изменены
change-ledger = Записано, что стало с пакетом
change-day-order-said = Порядок дня и месяца в датах больницы изменён
change-not-the-same = Сказано, один ли это документ
change-board = Ваши записи на доске изменены
change-donors = Люди в поиске донора изменены
change-course = Изменено, как сгруппировано лечение

## Входящие
inbox-lead = Файлы на пути в записи и что стало с прежними.
inbox-reading = { $count ->
    [one] Читается { $count } файл
    [few] Читаются { $count } файла
   *[other] Читается { $count } файлов
}
inbox-done-of = { $done } из { $total }
inbox-left-under-minute = , осталось меньше минуты
inbox-left-minutes = , осталось около { $minutes } мин
inbox-copied = Мы сделали копию. Ваш оригинал не тронут.
stop-keeps = готовое сохранится
inbox-stopped = Остановлено. Сделанное сохранено; остальное не добавлено.
left-waiting = { $count ->
    [one] До { $count } файла очередь не дошла: программа была закрыта
   *[other] До { $count } файлов очередь не дошла: программа была закрыта
}
left-text = Прочитанное раньше сохранено. Эти файлы придут со следующими, которые вы добавите, или сейчас.
left-go-on = Продолжить
inbox-this-import = Файлы этого добавления
inbox-earlier = Прежние файлы
inbox-empty = Пока ничего не поступило
inbox-empty-text = Добавьте файлы или целую папку. PDF, фотографии, файлы Word и Excel, диски из больниц: можно хранить всё.
column-file = Файл
column-pages = Стр.
column-about = Похоже на
column-state = Состояние
column-action = Действие
open-it = Открыть
open-file = Открыть: { $file }
type-password = Ввести пароль
type-password-for = Ввести пароль: { $file }
password-title = У этого файла свой пароль
password-text = Больница закрыла { $file }. Ничего не потеряно. Пароль часто дата рождения или номер карты.
password-label = Пароль файла
read-it = Прочитать
file-waiting = Ждёт
file-reading = Читается
file-reading-page = Читается страница { $page } из { $of }
file-cancelled = Не добавлен
import-added = Готов к проверке
import-already-present = Уже есть в записях
import-needs-password = Нужен пароль
import-damaged = Не удалось прочитать
import-unsupported = Отложен
import-partly-read = Прочитан частично
import-not-read-yet = Ещё не прочитан
again-waiting = { $count ->
    [one] { $count } файл ждёт, пока можно будет читать текст с картинок
    [few] { $count } файла ждут, пока можно будет читать текст с картинок
   *[other] { $count } файлов ждут, пока можно будет читать текст с картинок
}
again-text = На этом компьютере нет Tesseract или его данных для языка документа. Файлы сохранены. После установки их можно прочитать, не добавляя снова.
read-again = Прочитать снова

## Вопросы, на которые документы не отвечают
questions-title = { $count ->
    [one] { $count } вопрос, на который документы не отвечают
    [few] { $count } вопроса, на которые документы не отвечают
   *[other] { $count } вопросов, на которые документы не отвечают
}
questions-lead = Ответить можете только вы. Любой ответ можно отменить.
question-dates = { $facility }: какое число — день?
question-dates-unnamed = Какое число в этом документе — день?
question-dates-text = { $count ->
    [one] В { $count } документе даты читаются двояко, и по нему не видно, как верно.
   *[other] В { $count } документах даты читаются двояко, и по ним не видно, как верно.
}
question-date-readings = сначала день: { $day }; сначала месяц: { $month }
question-day-first = Сначала день
question-day-first-named = Сначала день: { $facility }
question-day-first-done = Даты этих документов читаются так: сначала день
question-month-first = Сначала месяц
question-month-first-named = Сначала месяц: { $facility }
question-month-first-done = Даты этих документов читаются так: сначала месяц

## Документы
library-lead = { $documents } документов, { $pages } страниц
library-caption = Документы по месяцам, новые сверху
library-find = Искать в названиях
library-empty = Документов пока нет
library-empty-text = Здесь хранится то, что вы добавляете, по дате пробы или пребывания.
library-none = Ни один документ не подходит. Сбросьте отбор, чтобы увидеть все.
trash = Корзина
trash-lead = { $documents ->
    [one] { $documents } документ в корзине. Он хранится, но нигде не показывается и не попадает в пакет.
    [few] { $documents } документа в корзине. Они хранятся, но нигде не показываются и не попадают в пакет.
   *[other] { $documents } документов в корзине. Они хранятся, но нигде не показываются и не попадают в пакет.
}
trash-back = Документы
trash-empty = Корзина пуста
trash-empty-text = То, что вы сюда перенесёте, сохранится, и его можно вынуть в любое время.
move-to-trash = В корзину
restore = Вынуть из корзины
select-all = Выбрать все
select-month = Выбрать все за { $month }
select-one = Выбрать { $title }
bulk-label = Выбранные документы
bulk-selected = Выбрано: { $count }
bulk-kind = Вид выбранных документов
bulk-several-kinds = Разные виды
bulk-hospital = Больница выбранных документов
bulk-hospital-text = { $count ->
    [one] Сейчас: { $now }.
   *[other] Сейчас: { $now }. Все { $count } получат одно и то же.
}
bulk-several-hospitals = разные больницы
bulk-clear = Снять выбор
bulk-set = { $count ->
    [one] Изменён { $count } документ
    [few] Изменены { $count } документа
   *[other] Изменено { $count } документов
}
bulk-trashed = { $count ->
    [one] { $count } документ перенесён в корзину
    [few] { $count } документа перенесены в корзину
   *[other] { $count } документов перенесено в корзину
}
bulk-restored = { $count ->
    [one] { $count } документ вынут из корзины
    [few] { $count } документа вынуты из корзины
   *[other] { $count } документов вынуто из корзины
}
only-to-check = Не решённые
column-document = Документ
column-date = Дата
column-hospital = Больница
column-language = Язык
column-kind = Вид
no-date-group = Без даты
documents-count = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
document-ready = Проверен
document-needs-review = На проверку
document-identity-mismatch = Другое имя
document-not-read-yet = Не прочитан
document-trashed = В корзине
kind-pathology = Патология
kind-flow-cytometry = Проточная цитометрия
kind-genetics = Генетика
kind-lab-report = Анализ
kind-imaging-report = Описание снимков
kind-imaging-study = Снимки
kind-discharge-summary = Выписка
kind-treatment-record = Лист лечения
kind-consultation = Консультация
kind-transplant-donor = Трансплантация и донор
kind-medication = Лекарства
kind-identity-admin = Личные документы и бланки
kind-other = Другое
language-en = английский
language-zh = китайский
language-ru = русский
language-tr = турецкий
language-es = испанский
language-ar = арабский

## Документ
document-title = Документ { $number }
source = Документ { $document }, страница { $page }
source-short = Док. { $document }, с. { $page }
view-page = Страница
view-text = Текст
page-of = Страница { $page } из { $of }
page-previous = Предыдущая страница
page-next = Следующая страница
page-recognised = прочитано с картинки
page-no-text = На этой странице нет текста.
zoom-in = Крупнее
zoom-out = Мельче
fit-width = По ширине
words-of-page = Слова страницы
find-in-document = Найти в этом документе
find-pages = { $count ->
    [0] Ни на одной странице
    [one] На { $count } странице
   *[other] На { $count } страницах
}
find-before = Предыдущая страница с находкой
find-after = Следующая страница с находкой
document-no-pages = Нет страницы для показа
document-no-pages-text = Оригинал хранится как есть.
facts = Что прочитано
facts-none = Из него ничего не прочитано.
values-count = { $count ->
    [one] { $count } значение
    [few] { $count } значения
   *[other] { $count } значений
}
values-states = { $again } посмотреть сначала, { $suggested } предложено, { $settled } решено
values-caption = Значения как напечатано; те, что нужно посмотреть ещё раз, стоят первыми
value-as-printed = { $name }, значение как напечатано
events-count = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[other] { $count } событий
}
column-test = Показатель
field-unit-short = Ед.
page-number = Страница { $page }
date-of-sample = Дата пробы или пребывания
person-on-page = Человек на странице
not-read = не прочитано
identity-unknown = не сравнивалось
identity-matches = тот же человек
identity-differs = отличается
identity-linked = связано вами
identity-question = Это тот же человек?
identity-question-text = На странице { $printed }, дата рождения { $born }. Эти записи: { $patient }. Пока вы не решите, ничего отсюда не попадёт ни в график, ни в пакет.
identity-same = Тот же человек
identity-other = Кто-то другой
identity-same-named = Тот же человек: { $title }
identity-other-named = Кто-то другой: { $title }
identity-settled = Решено
these-are-right = Всё верно
confirm-fact = Подтвердить: { $name }
correct-fact = Исправить: { $name }
reject-fact = Нет на странице: { $name }
not-on-page = Нет на странице
confirmed-one = Подтверждено
confirmed-count = { $count ->
    [one] Подтверждён { $count } факт
    [few] Подтверждены { $count } факта
   *[other] Подтверждено { $count } фактов
}
corrected = Исправлено
rejected = Отмечено: нет на странице
save-correction = Сохранить
skip-for-now = Пока пропустить
correct-next = Верно, дальше
all-correct = Все { $count } верны
scroll-through-first = Чтобы подтвердить всё сразу, просмотрите список до конца.
review-place = Проверка { $at } из { $of }
review-previous = Предыдущий документ на проверку
review-next = Следующий документ на проверку
again-stay-open = { $count ->
    [one] { $count } на повторный просмотр останется открытым
   *[other] { $count } на повторный просмотр останутся открытыми
}
close-up = Отмеченное место крупно
next-document = Следующий документ
field-value = Значение как напечатано
field-unit = Единица как напечатано
field-range = Референсный интервал как напечатано
field-label = Что произошло
field-date = Когда
sample-of = Проба от { $date }
normalised = На графике { $value } { $unit } (напечатанное значение × { $factor })
event-conflict = В других документах другая дата: { $dates }
fact-suggested = Предложено
fact-confirmed = Подтверждено
fact-corrected = Исправлено
fact-entered = Введено вами
fact-rejected = Нет на странице
fact-other-patient = Удержано
fact-look-again = Посмотрите ещё раз
doubt-readers-differ = Два прочтения картинки расходятся. Сравните со страницей.
doubt-flag-against-range = Напечатанная отметка не подходит к значению и его интервалу.
doubt-outlier = Оно далеко от своего интервала или от соседних значений.
doubt-unknown-unit = Для этого показателя такая единица неизвестна.
doubt-unknown-test = Этого показателя нет в таблицах, он показан только как напечатано.
doubt-fuzzy-name = Название показателя подобрано, несмотря на различие в написании.
doubt-cross-check = Числа на этой странице, которые связаны между собой, не сходятся.
doubt-incomplete = На странице не указан метод или его чувствительность.
doubt-ambiguous-date = День и месяц пробы могли быть переставлены.
study-unnamed = Без описания
study-images = Серий: { $series }, снимков: { $images }
study-series-one = Серия
study-missing = На диске нет { $count } снимков, которые он перечисляет.
study-not-for-diagnosis = Чтобы смотреть вместе с врачом. Не для диагностики.
scan-one = Один
scan-two = Рядом
scan-none = В этом исследовании нет снимков.
scan-grey = Окно серого
scan-scroll = Листать серию
scan-image-of = Снимок { $image } из { $of }
scan-alt = { $series }, снимок { $image } из { $of }
grey-as-stored = Как задано в файле
grey-full-range = От тёмного до светлого
grey-soft-tissue = Мягкие ткани
grey-lung = Лёгкие
grey-bone = Кости
grey-brain = Мозг
event-diagnosis = Диагноз
event-relapse = Рецидив
event-remission = Ремиссия, как указано
event-assessment = Оценка
event-chemotherapy = Химиотерапия
event-radiotherapy = Лучевая терапия
event-immunotherapy = Иммунотерапия
event-leukapheresis = Лейкаферез
event-lymphodepletion = Лимфодеплеция
event-car-t-infusion = Введение CAR-T
event-toxicity = Токсичность
event-b-cell-recovery = Восстановление B-клеток
event-hsct = Трансплантация
event-gvhd = РТПХ
event-infection = Инфекция
event-admission = Госпитализация
event-discharge = Выписка
event-procedure = Процедура
event-imaging = Снимки
event-pathology = Патология
event-consultation = Консультация
event-supportive = Поддерживающая терапия
event-logistics = Организация

## Файлы одного документа
files = Файлы этого документа
files-role-lead = первый файл
files-role-continuation = следующие страницы
files-role-copy = тот же документ ещё раз
files-apart = Разъединить
files-apart-named = Разъединить: { $file }
files-apart-done = Разъединено: файл — отдельный документ
files-further = У документа есть ещё страницы
files-added = { $count ->
    [one] Страницы { $count } файла поставлены следом
   *[other] Страницы { $count } файлов поставлены следом
}
files-adding = Файлы читаются. Их страницы встанут следом за этими.
files-known = Его продолжает другой документ
files-known-title = Какой документ продолжает этот?
files-known-text = Его страницы встанут следом, и оба будут прочитаны как один документ. Решённое вами остаётся.
files-known-none = Выберите документ
files-put-together = Соединить
files-put-done = Соединено в один документ
split-start = В файле несколько документов
split-title = С какой страницы начинается каждый документ?
split-text = В файле страниц: { $pages }. Он хранится целиком; у каждого документа будет своё место.
split-label = Первая страница каждого документа
split-help = Числа по возрастанию до { $pages }, например: 1, 2
split-do = Разделить
split-pages = Страницы { $first }–{ $last }
split-done = Документов из одного файла: { $count }
split-holds = Документов в одном файле: { $count }.
split-whole = Снова сделать одним документом
split-whole-done = Файл снова один документ
same-question = Это тот же документ?
same-text = { $count ->
    [0] Почти все его слова есть и здесь.
   *[other] Общих результатов: { $count }.
} Если это он, оба файла хранятся как один документ.
same-yes = Тот же документ
same-yes-named = Тот же документ: { $title }
same-yes-done = Теперь оба файла — один документ
same-no = Другой документ
same-no-named = Другой документ: { $title }
same-no-done = Записано: это два документа

## Поиск
search-label = Искать документы, значения и события
search-placeholder = Анализ, лекарство, больница, слово
search-tip = Слова находятся на всех языках документов. Фразу возьмите в кавычки.
search-found = Найдено: { $total }
search-none = Ничего не найдено
search-none-text = Попробуйте слово короче или так, как оно напечатано в документе.

## Анализы
labs-lead = Результатов: { $results }, показателей: { $tests }. Значения показаны как напечатано.
labs-tests = Показатели
labs-find = Найти показатель
labs-find-none = Такого показателя нет.
labs-pinned = Закреплённые
labs-others = Другие показатели
labs-empty = Результатов пока нет
labs-empty-text = Значения читаются из добавленных анализов и показываются здесь во времени.
axis = Ось времени
axis-calendar = Календарь
axis-day-zero = День 0: { $label }, { $date }
axis-unit = на графике в { $unit }
legend = Обозначения
legend-range = интервал, как его даёт каждый бланк
legend-unchecked = ещё не проверено
legend-gap = долгий перерыв
legend-below = не обнаружено, на уровне предела
legend-methods = методы не соединяются
not-detected-strip = Не обнаружено: где-то ниже показанного предела
series-specimen = { $name }, { $specimen }
series-summary = { $count ->
    [one] { $title }: { $count } результат. Последний: { $last }, { $date }.
    [few] { $title }: { $count } результата с { $since }. Последний: { $last }, { $date }.
   *[other] { $title }: { $count } результатов с { $since }. Последний: { $last }, { $date }.
}
chart-label = График. { $summary } Стрелки ведут от результата к результату, Enter открывает источник.
point-label = { $date }: { $printed } { $method } ({ $state })
show-series = последний { $date }
same-as-table = То же в виде таблицы
column-day = День
column-method = Метод
column-printed = Как напечатано
column-range = Интервал
column-source = Источник
specimen-blood = кровь
specimen-marrow = костный мозг
specimen-csf = ликвор
specimen-urine = моча
specimen-other = другой материал
specimen-unknown = материал не указан
flag-relapse = Рецидив
flag-hsct = Трансплантация
flag-car-t-infusion = CAR-T

## Хронология
timeline-lead = Событий: { $events }, подтверждено: { $confirmed }. Показано только то, что говорит страница или человек.
timeline-empty = Событий пока нет
timeline-empty-text = Диагнозы, лечение, ответы и пребывания читаются из добавленных документов.
timeline-chart = График
timeline-table = Таблица
timeline-form = Показать как
timeline-zoom = Масштаб
zoom-all = Всё
zoom-year = 1 год
zoom-quarter = 90 дней
zoom-month = 30 дней
day-zero = День 0
day-zero-of = { $label }, { $date }
timeline-chart-label = Хронология: событий { $events }, дорожек { $lanes }. Таблица показывает то же.
timeline-course = Линии и эпизоды
course-lines = Линии терапии
course-lines-about = Собраны по датам и по номеру, указанному в документах. Если ваша команда считает иначе, измените это здесь; документы остаются как есть.
course-line = Линия { $number }
course-no-lines = В записях пока нет лечения.
course-episodes = Инфузии и трансплантации
course-episodes-about = Что относится к каждой по дате: до следующего дня 0 или рецидива. Дни считаются от её дня 0.
course-no-episodes = В записях пока нет инфузии или трансплантации.
course-around = { $event }, { $date }
course-elsewhere = Ни в одной линии и ни в одном эпизоде: { $count }
course-move = Перенести
course-move-named = Перенести: { $what }
course-move-text = Дата и источник сохраняются.
course-where = Куда относится
course-own-line = Отдельная линия
course-nowhere = Ни линия, ни эпизод
course-rename = Переименовать
course-rename-named = Переименовать: { $what }
course-name = Название линии
course-name-text = Вашими словами или словами команды. Если пусто, линия нумеруется.
course-merge = Объединить с другой
course-merge-named = Объединить с другой: { $what }
course-merge-text = Всё её лечение переходит в выбранную линию.
course-kept = Ход лечения изменён
role-collection = Сбор клеток
role-bridging = Между сбором и днём 0
role-lymphodepletion = Лимфодеплеция
role-toxicity = Токсичность, как указано
role-gvhd = РТПХ, как указано
role-infection = Инфекция
role-b-cell-recovery = Восстановление В-клеток
role-response = Ответ, как указано
role-further = Отнесено вами
event-choose = { $date }: { $label }
column-lane = Дорожка
column-event = Событие
lane-disease = Болезнь
lane-systemic = Системная терапия
lane-cell = Клеточная терапия
lane-transplant = Трансплантация
lane-response = Ответ, МОБ
lane-imaging = Снимки
lane-pathology = Патология
lane-admission = Госпитализации
lane-supportive = Поддержка
legend-month = известен месяц, не день
legend-open = ещё не проверено
legend-end = продолжается, или конец не указан
detail-product = препарат
detail-target = мишень
detail-dose = доза
detail-agents = препараты
detail-grade = степень
detail-scale = шкала
detail-site = место
detail-cr-number = ремиссия
detail-donor-type = донор
detail-graft-source = источник трансплантата
detail-conditioning = кондиционирование
detail-cns-status = ЦНС
detail-disease = Болезнь
detail-response = ответ
detail-stated-by = кем указано
detail-batch = серия
detail-blasts = бласты
detail-chimerism = химеризм
detail-cycle = цикл
detail-cycles = циклов
detail-cd34 = клетки CD34+
detail-definition = по определению
detail-donor = донор
detail-engraftment = приживление
detail-neutrophil-engraftment = приживление нейтрофилов
detail-platelet-engraftment = приживление тромбоцитов
detail-agent = возбудитель
detail-treatment = лечение
detail-intent = цель
detail-line = линия
detail-method = метод
detail-modality = способ
detail-mrd = МОБ
detail-onset = начало
detail-organ = орган
detail-procedure = процедура
detail-prophylaxis = профилактика РТПХ
detail-protocol = протокол
detail-reason = причина смены
detail-relapse-number = рецидив
detail-sensitivity = предел
detail-sites = места
detail-specimen = материал
detail-toxicity = вид

## Список
checklist-for = Для кого
checklist-list = Список
checklist-empty = Документов пока нет
checklist-empty-text = Список ставит ваши документы рядом с тем, что просят для заключения, и говорит, что есть и чего нет.
checklist-peek = Посмотреть, что просят
checklist-foot = Общий список: { $list }, версия { $version }, просмотрен { $date }. Больница может попросить другое.
items-counts = Сколько в каком состоянии
items-label = Пункты. Стрелки ведут от одного к другому.
items-count = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
   *[other] { $count } пунктов
}
items-private = остаётся у вас, если вы не решите иначе
item-have = Есть
item-missing = Нет
item-older-than-asked = Старее, чем просят
item-older-than-last-therapy = До конца последней терапии
item-asked = Запрошено
item-asked-on = Запрошено { $date }
item-ask-team = Спросить врачей
item-does-not-apply = Не относится
item-private = Остаётся у вас
item-about = Об этом пункте
item-our-word = Что говорите вы
item-parts = Части
item-optional = если есть
item-who-asks = Кто это просит
item-source-read = Прочитано для этого списка { $date }.
item-found = { $count ->
    [one] Найдено в { $count } месте
   *[other] Найдено в { $count } местах
}
found-by-family = выбрано вами
found-by-lab = значение анализа
found-by-event = событие
found-by-document = вид документа
found-by-words = слова на странице
item-is-it = Это оно
item-is-it-named = Это оно: { $name }
item-is-not-it = Не это
item-is-not-it-named = Не это: { $name }
item-which-part = Какая это часть?
item-all-parts = Всё целиком
item-chosen = Сохранено: эта страница и есть то, что просят
item-rejected = Этот документ здесь больше не предлагается
item-asked-for = Мы запросили
item-asked-again = Запросили ещё раз
item-take-back = Взять назад
item-taken-back = Сказанное вами отменено
item-reason-title = Это не относится
item-reason-text = { $item }. Причину прочитает врач; достаточно нескольких простых слов.
item-reason = Почему не относится?
item-set-aside = Отмечено: не относится
item-asked-title = Вы это запросили
item-asked-text = { $item }. Список покажет, с какого дня вы ждёте.
item-asked-when = Когда вы запросили?
item-asked-when-help = Сегодня или раньше. Достаточно месяца.
item-asked-whom = У кого? Можно не указывать.
item-asked-kept = Сохранено: вы запросили
letter-write = Написать письмо
letter-title = Письмо с просьбой о документах
letter-about = Что в письме
letter-hospital = Больница, где хранятся документы
letter-contact = Как с вами связаться, по желанию
letter-first-language = Язык больницы
letter-second-language = И на языке
letter-one-language = без второго языка
letter-items = О каких документах просит
letter-preview = Письмо, как оно написано
letter-wait = Письмо появится здесь, когда названа больница и отмечен документ.
letter-save-title = Сохранить письмо
letter-save-pdf = Сохранить как PDF
letter-save-text = Сохранить как текст
letter-saved = Письмо сохранено: { $file }
letter-note-asked = Отметить: запрошено сегодня
letter-asked-kept = Сохранено: вы запросили, пунктов: { $count }

## Решение
decision-about = Цитаты с источником; без итога, порядок только ваш.
decision-saved = Сохранено на листе
not-in-records = В наших записях не найдено
question-title = Наш вопрос
question-type = Вид вопроса
question-eligibility = Возможность
question-timing = Сроки
question-comparison = Сравнение
question-access = Доступ
question-count = Знаков: { $count } из { $limit }
question-too-long = Знаков: { $count }; помещается не больше { $limit }
question-other = Ещё на другом языке
question-save = Сохранить вопрос
options-title = Варианты перед одной целью
options-goal = Наша общая цель
options-goal-text = Одна цель, с которой сопоставлен каждый вариант, — вашими словами или как кто-то сказал.
options-no-goal = Ещё не записана
options-none = Вариантов пока нет. Запишите каждый, о котором вам сказали, и кто что о нём сказал.
option-add = Добавить вариант
option-text = Название, как вам его назвали. Что о нём сказано, добавляется в таблице.
option-name = Название варианта
option-translation = Название на другом языке, если есть
option-place = Место в таблице
option-place-of = { $place } из { $of }
option-removed = Вариант убран
option-about = О чём сказано
option-goal = Цель
option-timing = Сроки
option-risk = Риск
option-feasibility = Осуществимость
option-mark = Названо
option-mark-text = Как кто-то назвал этот вариант. Это слово того человека — укажите, чьё.
option-unmarked = Никто не сказал
standing-established = Принятое лечение
standing-trial = Исследование
standing-not-realistic = Нереально
quote-title = { $row }: { $name }
quote-dialog-text = Дословно, с указанием, кто, когда и где это сказал.
quote-text = Слова
quote-translation = Перевод, если есть
quote-who = Кто сказал или написал
quote-who-help = Если пусто, слова показаны как ваши.
quote-who-named = Рецензент читает, кто это сказал.
quote-when = Когда
quote-no-document = Без документа
quote-page = Страница, 1–{ $pages }
quote-add = Добавить слова
quote-add-named = Добавить слова: { $what }
quote-from-us = от нас
sentences-title = Четыре предложения
sentences-save = Сохранить предложения
sentence-filled = Заполнено
sentence-blank = Печатается: «{ $blank }»
bank-title = Вопросы, которые можно задать
bank-count = Выбрано: { $count }
evidence-about = Критерии словами их источников рядом с тем, что есть в ваших записях.
evidence-criterion = Критерий
evidence-records = Что в наших записях
evidence-age = Дней назад
evidence-more = Более ранних находок: { $count }
evidence-own = Слова нашей команды
evidence-own-add = Добавить слова нашей команды
evidence-own-add-named = Добавить слова нашей команды: { $what }
evidence-own-text = Критерий словами вашей команды.
evidence-own-saved = Слова вашей команды сохранены
evidence-own-removed = Слова вашей команды убраны
evidence-foot = Версия { $version }, просмотрена { $date }. Больница может спросить и другое.
calendar-title = Календарь от дня 0
calendar-about = Даты, как их приводят источники; ваши назначает ваша команда.
calendar-none = В записях нет дня 0, известного с точностью до дня.
calendar-save = Сохранить файл календаря
calendar-save-title = Сохранить календарь
calendar-saved = Календарь сохранён: { $file }
calendar-set = Указать наши даты
calendar-set-named = Указать наши даты: { $what }
calendar-clear = Убрать наши даты
calendar-clear-named = Убрать наши даты: { $what }
calendar-set-text = Даты, назначенные вашей командой. Они заменят приведённые.
calendar-first = Первый день
calendar-last = Последний день
calendar-last-help = Если пусто, это один день.
calendar-by = Кто назначил
calendar-counted = Отсчёт от: { $event }, { $date }
calendar-kept = Даты вашей команды сохранены
calendar-cleared = Даты вашей команды убраны
decision-parts = Части решения
decision-part-question = Вопрос и варианты
decision-part-evidence = Основания
decision-part-boards = Наблюдение и доноры
decision-part-dates = Даты и возвращение
decision-part-home = Дома
lines-help = По одному в строке, своими словами.
lines-save-named = Сохранить: { $what }
reasons-title = Почему мы просим второе мнение
bank-own = Наши собственные вопросы
filled-questions = Пять вопросов
filled-steps = Шесть шагов
filled-not-yet = Ещё нет
cards-title = Исследования, на которые нам указали или которые мы нашли
cards-about = Что говорит исследование, кто в нём был, кого не было и чьим интересам оно служит.
cards-none = Исследований пока нет.
card-add = Добавить исследование
card-edit = Исследование
card-text = Как сказано в статье. О чём она молчит, остаётся пустым и показывается как «не указано».
card-removed = Исследование убрано
card-claim = Что оно говорит
card-population = Кого изучали
card-n = Сколько
card-not-in-study = Кого в нём не было
card-interest = Чьим интересам служит
card-published = Опубликовано
card-unknown = Не указано
supportive-title = Поддерживающее лечение
supportive-about = И народная медицина тоже. Стоит отдельно от вариантов.
supportive-none = Пока ничего не записано.
care-title = Кто ухаживает и как всё устроено
care-stays = Эта часть остаётся у вас. Она не входит в пакет, если вы не отметите это ниже.
care-goes-along = Эта часть входит в пакеты, которые вы соберёте с этого момента.
care-caregivers = Кто ухаживает за ребёнком
care-caregivers-help = По одному в строке: имя, язык, телефон и часовой пояс.
care-logistics = Поездка и проживание
care-logistics-help = По одному в строке: паспорта и визы, жильё, деньги, братья и сёстры, школа.
care-in-packet = Включать и в пакеты
return-title = Сводка для врача по месту жительства
return-about = Что вы подтвердили с последнего дня 0, о чём просит лечащая команда и ближайшие даты.
return-physician = Врач по месту жительства, который принимает пациента
return-asked = О чём лечащая команда просит врача по месту жительства
return-asked-text = Дословно, с указанием, кто сказал и где это записано.
return-asked-none = Пока ничего не записано.
return-first-language = Язык врача
return-show = Показать сводку
boards-none = У этого списка нет досок.
board-foot = Версия { $version }, просмотрена { $date }.
board-kept = Сохранено на доске
board-stated = Что указано
board-papers-date = дата документа
board-doses = В известные дни: { $count }
board-enter = Внести запись
board-enter-named = Внести запись: { $what }
board-enter-text = Как написано или сказано, кем и где.
board-refuse = Не это
board-refuse-named = Не это: { $what }
board-refused = Предложений отложено: { $count }
board-reconsider = Вернуть
board-reconsider-named = Вернуть: { $what }
donors-none = Пока никто не внесён.
donor-add = Добавить человека
donor-edit = Человек в поиске донора
donor-text = Как напечатано. Ничего не сравнивается.
donor-person = Кто это
donor-name = Имя, инициалы или номер регистра
donor-born = Дата рождения
donor-age = Возраст, лет
donor-sex = Пол
donor-female = женский
donor-male = мужской
donor-blood-group = Группа крови
donor-cmv = Антитела к ЦМВ
donor-typed = Типирование
donor-state = Как далеко поиск, чьими-то словами
person-patient = Пациент
person-mother = Мать
person-father = Отец
person-sibling = Брат или сестра
person-relative = Другой родственник
person-unrelated = Донор из регистра
person-cord = Единица пуповинной крови

## Пакеты
packet-for = Пакет для { $name }
packet-step-choose = Выбор
packet-step-preview = Просмотр
packet-step-made = Сохранение
packets-empty = Пока нечего собирать
packets-empty-text = Пакет состоит из документов записей, поэтому сначала добавьте их.
packet-new = Новый пакет
packet-new-text = Войдут { $documents } документов с хронологией, анализами и оригиналами.
packet-who = Для кого?
packet-who-example = Harbour Children’s Hospital
packet-question = Ваш вопрос к ним
packet-question-help = Одно-два предложения. Стоит на первой странице, вашими словами. Если оставить пустым, печатается вопрос из раздела «Решение».
packet-question-zh = Тот же вопрос по-китайски, если есть
packet-languages = Языки отчёта
packet-what = Что войдёт
packet-profile-reports = Описания, без снимков
packet-profile-dicom = Со снимками (исследований: { $count })
packet-with-pages = Напечатать страницы самих документов после отчёта
packet-seal = Кто сможет открыть
packet-seal-passphrase = Тот, у кого есть пароль, который создаст программа
packet-seal-recipients = Тот, у кого есть эти ключи age
packet-recipients = Открытые ключи age, по одному в строке
packet-look = Посмотреть страницы
packet-drawing = Страницы готовятся
packet-contents = Что в пакете
packet-page-list = Страницы отчёта
packet-page-alt = Страница { $page } отчёта
packet-real-pages = Это настоящие страницы
packet-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
}
packet-documents = Документы
packet-documents-text = { $count }, с оригинальными файлами
packet-scans = Снимки
packet-scans-in = исследований со снимками: { $count }
packet-scans-out = только описания
packet-facts = Факты
packet-facts-text = подтверждено: { $count }
packet-unconfirmed = { $count ->
    [one] { $count } факт ещё не проверен. Он печатается как «ещё не проверено».
    [few] { $count } факта ещё не проверены. Они печатаются как «ещё не проверено».
   *[other] { $count } фактов ещё не проверены. Они печатаются как «ещё не проверено».
}
packet-held-back = { $count ->
    [one] { $count } документ с другим именем остаётся дома.
    [few] { $count } документа с другим именем остаются дома.
   *[other] { $count } документов с другим именем остаются дома.
}
packet-save = Сохранить пакет
packet-save-title = Сохранить пакет
packet-saving = Пакет записывается, шифруется и проверяется
packet-made = Пакет готов
packet-passphrase = Пароль
packet-passphrase-text = Сообщите его другим путём, чем файл, например по телефону. Он не записан в пакете и здесь не хранится.
packet-recipients-only = Открыть его могут только владельцы названных вами ключей.
packet-saved-at = Сохранён как { $file }
fingerprint = Отпечаток
check-written = Записан
check-opens = Открывается
check-verified = Ничего не пропало, и каждый оригинал такой же, как у вас
check-does-not-hold = не выполняется
packets-made = Готовые пакеты
packets-none = Пакетов пока нет.
packet-no-recipient = Имя не указано
packet-row = страниц: { $pages }, документов: { $documents }
packet-changed = С прошлого пакета: новых документов { $added }, убрано { $gone }
ledger-note = Записать, что стало
ledger-note-named = Записать, что стало: { $name }
ledger-note-text = Пакет для: { $name }. Остаётся в истории записей.
ledger-what = Что произошло
ledger-sent = Отправлен
ledger-received = Получен
ledger-answer = Ответили
ledger-opinion = Дали заключение
ledger-declined = Отказались взяться
ledger-when = Когда
ledger-whom = Кто написал или ответил. Можно оставить пустым.
ledger-words = Что написали или сказали
ledger-document = Документ с заключением
ledger-document-help = Сначала добавьте документ в записи, затем его можно выбрать здесь.
ledger-kept = Записано

## Настройки
theme = Светлое и тёмное
theme-system = Как в системе
theme-light = Светлое
theme-dark = Тёмное
text-size = Размер текста
language-unreviewed = Этот перевод ещё не прочитан носителем языка.
record-folder = Папка записей
watched-folder = Папка под наблюдением
watched-help = Пока записи открыты, новое в ней копируется сюда. В самой папке ничего не меняется.
watched-none = Нет
watched-choose = Выбрать папку
watched-stop = Не следить
watched-set = За папкой теперь следят
watched-stopped = Ни за какой папкой больше не следят
protection = Как читаются файлы
protection-none = В этой системе чтение не изолировано.
protection-process = Каждый файл читается в отдельном процессе.
protection-system-calls = Он не может выйти в сеть и запускать программы.
protection-files = Он не может открывать другие файлы.
protection-resources = Его время и память ограничены.
version = Версия
keys = Все клавиши
key-search = Искать везде
key-find = Найти на этом экране
key-packet = К пакетам
key-correct-next = Верно, дальше: при проверке документа
key-undo = Отменить последнее решение
key-forward = Вперёд
key-pane = Следующая часть окна
key-pane-back = Предыдущая часть
key-arrows = От одного к другому: списки, графики, хронология
key-grey = Окно серого для снимка
key-guide = Руководство
key-keys = Все клавиши
guide = Руководство
guide-chapters = Главы
key-add = Добавить файлы
key-lock = Закрыть записи
key-back = Назад

## Действия
activity-lead = Что делалось в этих записях: поступившие файлы, решения, пакеты.
activity-all = Все
activity-decision = Решения
activity-files = Файлы
activity-packet = Пакеты
activity-empty = Пока ничего не сделано
activity-empty-text = Здесь перечислены добавленные файлы, ваши решения о них и собранные пакеты, новые сверху.
activity-none = Такого пока нет.
activity-earlier = Показать более ранние решения
activity-files-came = { $count ->
    [one] Поступил { $count } файл
    [few] Поступили { $count } файла
   *[other] Поступило { $count } файлов
}
activity-packet-made = Собран пакет
activity-packet-made-for = Собран пакет для { $name }

## Ошибки: что произошло, что в сохранности, что делать
error-safe-default = Ничего не потеряно.
error-wrong-passphrase = Эти слова не открывают записи.
error-wrong-passphrase-safe = Ничего не изменено.
error-wrong-passphrase-todo = Проверьте написание и язык клавиатуры или возьмите код восстановления.
error-damaged = Часть записей повреждена.
error-damaged-safe = Больше в них ничего не записано.
error-damaged-todo = Прежде всего скопируйте их папку, затем откройте резервную копию.
error-rolled-back = Это более старая копия записей, чем та, что открывалась здесь в последний раз.
error-rolled-back-safe = Ничего не изменено.
error-rolled-back-todo = Сначала найдите более новую копию.
error-in-use = Эти записи открыты в другой программе.
error-in-use-safe = Ничего не изменено.
error-in-use-todo = Закройте другое окно или программу и повторите.
error-not-a-vault = В этой папке нет записей.
error-not-a-vault-safe = Ничего не изменено.
error-not-a-vault-todo = Выберите папку, в которой лежат записи.
error-unsafe-place = Эта папка на сетевом диске или копируется на другие компьютеры. Сохранённое там может пропасть.
error-unsafe-place-safe = Ничего не изменено.
error-unsafe-place-todo = Держите записи на собственном диске этого компьютера, вне синхронизируемых папок.
error-too-new = Эти записи созданы более новой версией Satchel.
error-too-new-safe = Ничего не изменено.
error-too-new-todo = Установите более новую версию и откройте их.
error-no-space = Диск заполнен.
error-no-space-safe = Сохранённое раньше цело.
error-no-space-todo = Освободите место и повторите.
error-unreadable = Файл или папку не удаётся прочитать или записать.
error-unreadable-safe = Записи не изменены.
error-unreadable-todo = Посмотрите, на месте ли это и можно ли вам это открыть.
error-locked = Записи закрыты.
error-locked-safe = Всё в них цело.
error-locked-todo = Откройте их шестью словами.
error-not-found = Этого нет в записях.
error-not-found-safe = Ничего не изменено.
error-not-found-todo = Вернитесь и выберите другое.
error-bad-request = В таком виде это сделать нельзя.
error-bad-request-safe = Ничего не изменено.
error-bad-request-todo = Проверьте набранное и повторите.
error-no-keychain = Связка ключей этого компьютера не отвечает.
error-no-keychain-safe = Ничего не изменено.
error-no-keychain-todo = Используйте шесть слов.
error-wrong-packet-key = Этот ключ не открывает пакет.
error-wrong-packet-key-safe = Пакет не изменён.
error-wrong-packet-key-todo = Проверьте написание или спросите отправителя.
error-packet-damaged = В пакете не то, что обещано.
error-packet-damaged-safe = В записи ничего не добавлено.
error-packet-damaged-todo = Попросите отправителя прислать его снова.
error-fonts-missing = Шрифты для отчёта не установлены.
error-fonts-missing-safe = Ничего не записано.
error-fonts-missing-todo = Установите шрифты Noto, включая китайские, и повторите.
error-stopped = Остановлено.
error-stopped-safe = Сделанное сохранено.
error-stopped-todo = Начните снова, когда захотите.
error-internal = Внутри программы что-то пошло не так.
error-internal-safe = Записи не изменены.
error-internal-todo = Повторите. Если это случится снова, закройте и откройте записи.
