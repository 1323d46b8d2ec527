//! RTF bytes to tokens.

/// A piece of an RTF file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\*`: the group that follows may be ignored.
    Optional,
    /// A control word with its number, or a control symbol other than those above.
    Word(&'a str, Option<i32>),
    /// A byte of text in the code page in force.
    Byte(u8),
}

/// Walks a file; data behind `\bin` is passed over.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let from = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_alphabetic()) {
            self.at += 1;
        }
        if self.at == from {
            return self.symbol();
        }
        let word = self.text(from, self.at);
        let number = self.number();
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        if word == "bin" {
            let length = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            self.at = self.at.saturating_add(length).min(self.bytes.len());
        }
        Some(Token::Word(word, number))
    }

    fn number(&mut self) -> Option<i32> {
        let from = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        self.text(from, self.at).parse().ok()
    }

    fn symbol(&mut self) -> Option<Token<'a>> {
        let symbol = self.peek()?;
        self.at += 1;
        Some(match symbol {
            b'\'' => {
                let digits = self.text(self.at, self.at + 2);
                let byte = u8::from_str_radix(digits, 16).ok();
                self.at = (self.at + digits.len()).min(self.bytes.len());
                byte.map_or(Token::Word("'", None), Token::Byte)
            }
            b'*' => Token::Optional,
            b'\\' | b'{' | b'}' => Token::Byte(symbol),
            b'\r' | b'\n' => Token::Word("par", None),
            b'\t' => Token::Word("tab", None),
            _ => Token::Word(self.text(self.at - 1, self.at), None),
        })
    }

    /// Bytes as text when they are ASCII, which all control words are.
    fn text(&self, from: usize, to: usize) -> &'a str {
        self.bytes
            .get(from..to)
            .filter(|bytes| bytes.is_ascii())
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'{' => return Some(Token::Open),
                b'}' => return Some(Token::Close),
                b'\\' => return self.control(),
                // Line ends of the file itself mean nothing.
                b'\r' | b'\n' | 0 => {}
                b'\t' => return Some(Token::Word("tab", None)),
                _ => return Some(Token::Byte(byte)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_symbols_and_data() {
        let tokens: Vec<Token<'_>> = Tokens::new(b"{\\rtf1\\u-4 x\\'e0\\{\\*\\bin3 {}}y\\").collect();
        let expected = [
            Token::Open,
            Token::Word("rtf", Some(1)),
            Token::Word("u", Some(-4)),
            Token::Byte(b'x'),
            Token::Byte(0xe0),
            Token::Byte(b'{'),
            Token::Optional,
            Token::Word("bin", Some(3)),
            Token::Byte(b'y'),
        ];
        assert_eq!(tokens, expected, "raw data may hold braces");
    }
}
