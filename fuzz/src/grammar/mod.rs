//! Writes source text from a grammar, with `arbitrary` making the choices.

mod bodies;
mod items;

use arbitrary::{Arbitrary, Result, Unstructured};

/// A word, and its alternatives: text, `$word`, several with `$word*`, or a list with
/// `$word,*`. The first alternative is written when the text is long or deep enough, so it must lead
/// to an end.
type Rule = (&'static str, &'static [&'static str]);

const DEEPEST: usize = 16;
const LONGEST: usize = 3_000;

/// An attribute and its item.
#[derive(Debug)]
pub struct GrammarItem(pub String);

/// Text for the parentheses of the attribute.
#[derive(Debug)]
pub struct GrammarArguments(pub String);

impl<'a> Arbitrary<'a> for GrammarItem {
    fn arbitrary(choices: &mut Unstructured<'a>) -> Result<Self> {
        Writer::write("attribute_and_item", choices).map(Self)
    }
}

impl<'a> Arbitrary<'a> for GrammarArguments {
    fn arbitrary(choices: &mut Unstructured<'a>) -> Result<Self> {
        Writer::write("arguments", choices).map(Self)
    }
}

struct Writer<'c, 'a> {
    choices: &'c mut Unstructured<'a>,
    text: String,
    depth: usize,
}

impl<'c, 'a> Writer<'c, 'a> {
    fn write(word: &str, choices: &'c mut Unstructured<'a>) -> Result<String> {
        let mut writer = Self {
            choices,
            text: String::new(),
            depth: 0,
        };
        writer.word(word)?;
        Ok(writer.text)
    }

    fn word(&mut self, word: &str) -> Result<()> {
        let all = rules(word);
        let is_enough = self.depth >= DEEPEST || self.text.len() >= LONGEST;
        let chosen = match all {
            [only] => only,
            [first, ..] if is_enough => first,
            several => self.choices.choose(several)?,
        };
        self.depth += 1;
        self.template(chosen)?;
        self.depth -= 1;
        Ok(())
    }

    fn template(&mut self, template: &str) -> Result<()> {
        let mut parts = template.split('$');
        self.text += parts.next().unwrap_or_default();
        for part in parts {
            let end = part
                .find(|c: char| !c.is_ascii_lowercase() && c != '_')
                .unwrap_or(part.len());
            let (word, rest) = part.split_at(end);
            let rest = if let Some(rest) = rest.strip_prefix(",*") {
                self.several(word, ", ")?;
                rest
            } else if let Some(rest) = rest.strip_prefix('*') {
                self.several(word, " ")?;
                rest
            } else {
                self.word(word)?;
                rest
            };
            self.text += rest;
        }
        Ok(())
    }

    fn several(&mut self, word: &str, between: &str) -> Result<()> {
        let count = self.choices.int_in_range(0..=4)?;
        for at in 0..count {
            if at > 0 {
                self.text += between;
            }
            self.word(word)?;
        }
        Ok(())
    }
}

/// # Panics
///
/// If there is no such word, because then the grammar itself is wrong.
fn rules(word: &str) -> &'static [&'static str] {
    let mut all = items::RULES.iter().chain(bodies::RULES);
    match all.find(|(name, _)| *name == word) {
        Some((_, rules)) => rules,
        None => unreachable!("`{word}` is not in the grammar"),
    }
}
