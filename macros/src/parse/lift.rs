//! The bodies of functions, taken out of an item before it is parsed.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::trees::{is_macro, is_punct};

/// `item` with nothing in the bodies of its functions, and these in their order; `None` if it
/// is not plain to see where they are.
pub(crate) fn lift(item: Vec<TokenTree>) -> Option<(Vec<TokenTree>, Vec<Group>)> {
    let mut bodies = Vec::new();
    let shell = lift_from(item, &mut bodies)?;
    (!bodies.is_empty()).then_some((shell, bodies))
}

/// What the braces to come are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Braces {
    Body,
    /// Those of an `impl`, a module or a trait.
    Scope,
    Other,
}

fn lift_from(mut trees: Vec<TokenTree>, bodies: &mut Vec<Group>) -> Option<Vec<TokenTree>> {
    let mut braces = Braces::Other;
    for at in 0..trees.len() {
        let (before, behind) = trees.split_at_mut(at);
        let (tree, behind) = behind.split_first_mut()?;
        match tree {
            TokenTree::Ident(word) => braces = braces_after(braces, &word.to_string(), behind),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                if braces == Braces::Other {
                    continue;
                }
                if is_macro(before) || is_const_argument(before, behind) {
                    return None;
                }
                let content = if braces == Braces::Body {
                    bodies.push(group.clone());
                    TokenStream::new()
                } else {
                    let content = group.stream().into_iter().collect();
                    lift_from(content, bodies)?.into_iter().collect()
                };
                let mut shell = Group::new(Delimiter::Brace, content);
                shell.set_span(group.span());
                *group = shell;
                braces = Braces::Other;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => return None,
            tree if is_punct(tree, ';') => braces = Braces::Other,
            _ => {}
        }
    }
    Some(trees)
}

fn braces_after(braces: Braces, word: &str, behind: &[TokenTree]) -> Braces {
    match (word, braces) {
        ("fn", _) if matches!(behind.first(), Some(TokenTree::Ident(_))) => Braces::Body,
        (_, Braces::Body) => braces,
        ("impl" | "mod" | "trait", _) => Braces::Scope,
        _ => braces,
    }
}

/// Whether the braces between these trees stand for a value in a type.
fn is_const_argument(before: &[TokenTree], behind: &[TokenTree]) -> bool {
    let ends_in = |mark| before.last().is_some_and(|it| is_punct(it, mark));
    let begins_with = |mark| behind.first().is_some_and(|it| is_punct(it, mark));
    ends_in('<') || ends_in('=') || ends_in(',') && (begins_with(',') || begins_with('>'))
}
