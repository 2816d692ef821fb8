//! Builds trees from a template. `quote` takes several times as long, and every function needs such
//! trees.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Generated trees.
pub(crate) struct Code(pub(crate) Vec<TokenTree>);

/// Returns the trees of this `template`, at one place of the user's code. Each `$` becomes the next of
/// the `parts`. Adjacent punctuation marks form one operator.
pub(crate) fn code<const N: usize>(span: Span, template: &str, parts: [Vec<TokenTree>; N]) -> Code {
    let mut parts = parts.into_iter();
    let mut outer = Vec::new();
    let mut trees = Vec::with_capacity(16);
    let bytes = template.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (from, mark) = (at, bytes[at]);
        at += 1;
        match mark {
            b' ' => {}
            b'$' => {
                if let Some(mut part) = parts.next() {
                    trees.append(&mut part);
                }
            }
            b'(' | b'{' | b'[' => outer.push(std::mem::take(&mut trees)),
            b')' | b'}' | b']' => {
                let delimiter = match mark {
                    b')' => Delimiter::Parenthesis,
                    b'}' => Delimiter::Brace,
                    _ => Delimiter::Bracket,
                };
                let mut group = Group::new(delimiter, trees.into_iter().collect());
                group.set_span(span);
                trees = outer.pop().unwrap_or_default();
                trees.push(group.into());
            }
            mark if is_of_word(mark) => {
                while at < bytes.len() && is_of_word(bytes[at]) {
                    at += 1;
                }
                trees.push(Ident::new(&template[from..at], span).into());
            }
            mark => {
                let spacing = match (mark, bytes.get(at)) {
                    (b':', Some(b':')) | (b'=', Some(b'>')) => Spacing::Joint,
                    _ => Spacing::Alone,
                };
                let mut punct = Punct::new(char::from(mark), spacing);
                punct.set_span(span);
                trees.push(punct.into());
            }
        }
    }
    Code(trees)
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Returns a name as a part for a template.
pub(crate) fn word(name: &Ident) -> Vec<TokenTree> {
    vec![name.clone().into()]
}

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}
