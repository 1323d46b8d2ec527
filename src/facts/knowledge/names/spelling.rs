//! Spellings of test names: what varies from sheet to sheet, and what recognition makes of letters.

use super::super::super::text::{fold_tight, swapped};

/// A printed name without what varies between sheets: case, accents, marks around it, spaces around signs.
pub(super) fn tidy(printed: &str) -> String {
    let text = fold_tight(printed);
    let text = text.trim_matches(|c: char| {
        matches!(c, '*' | ':' | '.' | '=' | '★' | '☆' | '▲' | '△' | ',' | ' ' | '‘' | '’' | '`' | '´' | '\'')
    });
    let text = text.trim_start_matches(['-', '#', '•']);
    let dotted =
        text.len() <= 12 && text.contains('.') && text.split('.').all(|part| part.chars().count() <= 1);
    let text = if dotted { text.replace('.', "") } else { text.to_owned() };
    // Chinese laboratories say "share" in several ways.
    let text =
        ["百分数", "百分率", "比率", "比例"].iter().fold(text, |text, word| swapped(text, word, "百分比"));
    [(" %", "%"), ("( ", "("), (" )", ")"), (" (", "("), (" #", "#")]
        .iter()
        .fold(text, |text, (from, to)| swapped(text, from, to))
}

/// A tidied name in which Cyrillic letters that look Latin are Latin: keyboards and recognition mix them.
pub(super) fn lookalike(tidied: &str) -> String {
    let latin = |c: char| match c {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' => 'e',
        'н' => 'h',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        _ => c,
    };
    tidied.chars().map(latin).collect()
}

/// A tidied name in which all that recognition takes for each other is one: letters of two scripts, `э` and `9`, `л` and `ji`.
pub(super) fn shape(tidied: &str) -> String {
    let mut shape = String::with_capacity(tidied.len());
    for c in
        lookalike(&tidied.replace("ji", "л").replace("jl", "л").replace("j1", "л").replace("ti", "п")).chars()
    {
        match c {
            'i' | '|' | '!' => shape.push('l'),
            'э' => shape.push('9'),
            'з' => shape.push('3'),
            'б' => shape.push('6'),
            'ч' => shape.push('4'),
            'г' => shape.push('r'),
            'п' => shape.push('n'),
            'и' | 'й' | 'ц' => shape.push('u'),
            'ь' => shape.push('b'),
            'ы' => shape.push_str("bl"),
            'ш' => shape.push_str("lll"),
            c => shape.push(c),
        }
    }
    shape
}

/// Whether a Cyrillic letter is what recognition may make of a Latin one: laboratories print the codes of analysers in Latin capitals
/// on Russian sheets.
pub(super) fn is_read_as(cyrillic: char, latin: char) -> bool {
    match latin {
        'a' => cyrillic == 'а',
        'b' => matches!(cyrillic, 'в' | 'б'),
        'c' => cyrillic == 'с',
        'd' => matches!(cyrillic, 'о' | 'р'),
        'e' => cyrillic == 'е',
        'g' => matches!(cyrillic, 'с' | 'б' | 'о'),
        'h' => cyrillic == 'н',
        'l' => matches!(cyrillic, 'г' | 'ц' | 'і'),
        'm' => cyrillic == 'м',
        'n' => matches!(cyrillic, 'м' | 'н' | 'и'),
        'p' => cyrillic == 'р',
        'r' => matches!(cyrillic, 'в' | 'к' | 'я'),
        't' => cyrillic == 'т',
        'u' => matches!(cyrillic, 'о' | 'ц' | 'ч'),
        'v' => matches!(cyrillic, 'у' | 'м'),
        'w' => matches!(cyrillic, 'м' | 'у' | 'ш'),
        'y' => cyrillic == 'у',
        _ => false,
    }
}

/// The shapes of a known name: some letters are read as a figure or as another letter.
pub(super) fn shapes(tidied: &str) -> Vec<String> {
    let other = tidied.replace('э', "з").replace('б', "в");
    if other == tidied { vec![shape(tidied)] } else { vec![shape(tidied), shape(&other)] }
}

/// A tidied name in which digits inside words are the letters they look like: "1infocitos", "hem0globin".
pub(super) fn with_letters(tidied: &str) -> String {
    let chars: Vec<char> = tidied.chars().collect();
    let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    let meant = |(at, c): (usize, &char)| {
        // Letters on both sides, or a word of letters that begins with it: "IL-1", "C3" and "B12" keep their digits.
        let behind = letter(Some(at + 1)) && letter(Some(at + 2)) && letter(Some(at + 3));
        let inside = letter(at.checked_sub(1)) && letter(at.checked_sub(2)) && letter(Some(at + 1));
        let behind = behind && !at.checked_sub(1).is_some_and(|at| chars[at].is_ascii_digit());
        match c {
            '1' if behind || inside => 'l',
            '0' if behind || inside => 'o',
            c => *c,
        }
    };
    chars.iter().enumerate().map(meant).collect()
}

/// The length of `text` that spells `name`, where `text` may have a space before `(`, `%` or `#`.
pub(super) fn prefix_length(text: &str, name: &str) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    for wanted in name.chars() {
        if matches!(wanted, '(' | '%' | '#') {
            while rest.next_if(|(_, c)| *c == ' ').is_some() {}
        }
        match rest.next() {
            Some((_, c)) if c == wanted => {}
            _ => return None,
        }
    }
    Some(rest.peek().map_or(text.len(), |(at, _)| *at))
}

/// Whether a place lies inside a number: in "IgG 4.12 g/L" the name is "IgG" and no "IgG 4".
pub(super) fn splits_number(folded: &str, at: usize) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (before, rest) = folded.split_at(at);
    let mut after = rest.chars();
    digit(before.chars().next_back()) && matches!(after.next(), Some('.' | ',')) && digit(after.next())
}

/// A name behind its number on the sheet: "3. Hemoglobin", "12) WBC".
pub(super) fn without_number(printed: &str) -> Option<&str> {
    let printed = printed.trim_start();
    let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &printed[digits..];
    let parted = rest.starts_with(['.', ')', '、', ' ', '．']);
    let name = rest.trim_start_matches(['.', ')', '、', ' ', '．']);
    ((1..=2).contains(&digits) && parted && name.starts_with(char::is_alphabetic)).then_some(name)
}

/// A laboratory's own code: a few capitals, or capitals and digits.
pub(super) fn is_code(text: &str) -> bool {
    let text = text.trim();
    // An antigen ("CD19+ B") tells which cells are counted; letters alone ("B", "NK") are told in the tables.
    let antigen = text.strip_prefix("CD").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // Cyrillic capitals that look Latin are what a keyboard or recognition made of Latin ones.
    let capital =
        |c: char| c.is_ascii() && !c.is_ascii_lowercase() && c != '+' || "АВСЕНКМОРТХУІ".contains(c);
    let signs = !antigen && text.chars().all(capital);
    let digits = text.chars().any(|c| c.is_ascii_digit());
    signs && (text.chars().count() <= 3 && text.chars().any(char::is_uppercase) || digits && text.len() <= 8)
}

/// What stands before, inside and after brackets, a comma, a slash, or a change of script.
pub(super) fn halves(printed: &str) -> Vec<&str> {
    let split: Vec<&str> = printed
        .split(['(', ')', '（', '）', '[', ']', '|'])
        .flat_map(|part| part.split(" / "))
        .map(|part| part.trim_matches([' ', '/', ',', '-']))
        .filter(|part| !part.is_empty())
        .collect();
    if split.len() > 1 {
        return split;
    }
    for sign in [", ", ",", " - ", " – ", "|", "/"] {
        if let Some((before, after)) = printed.split_once(sign) {
            return vec![before.trim(), after.trim()];
        }
    }
    // A change of script: "WBC白细胞", "白细胞 WBC", "HGB гемоглобин".
    let change = printed.char_indices().skip(1).find(|(at, c)| {
        let before = printed[..*at].trim_end().chars().next_back().unwrap_or(' ');
        c.is_alphanumeric() && before.is_alphanumeric() && c.is_ascii() != before.is_ascii()
    });
    change.map(|(at, _)| vec![printed[..at].trim(), printed[at..].trim()]).unwrap_or_default()
}
