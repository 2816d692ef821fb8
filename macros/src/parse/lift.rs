//! The bodies of functions, taken out of an item before it is parsed.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::trees::is_punct;

/// `item` with nothing in the bodies of its functions, and these in their order; `None` if it
/// is not plain to see where they are.
pub(crate) fn lift(item: Vec<TokenTree>) -> Option<(Vec<TokenTree>, Vec<Group>)> {
    let mut bodies = Vec::new();
    let shell = lift_from(item, &mut bodies)?;
    (!bodies.is_empty()).then_some((shell, bodies))
}

/// What the braces to come belong to.
#[derive(Clone, Copy)]
enum Owner {
    Function,
    /// An `impl`, a module or a trait.
    Scope,
    Other,
}

fn lift_from(mut trees: Vec<TokenTree>, bodies: &mut Vec<Group>) -> Option<Vec<TokenTree>> {
    let mut owner = Owner::Other;
    for at in 0..trees.len() {
        let (before, behind) = trees.split_at_mut(at);
        let (tree, behind) = behind.split_first_mut()?;
        match tree {
            TokenTree::Ident(word) => owner = owner_after(owner, &word.to_string(), behind),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                if is_const_argument(before, behind) {
                    return None;
                }
                let content = match owner {
                    Owner::Function => {
                        bodies.push(group.clone());
                        TokenStream::new()
                    }
                    Owner::Scope => {
                        let content = group.stream().into_iter().collect();
                        lift_from(content, bodies)?.into_iter().collect()
                    }
                    Owner::Other => continue,
                };
                let mut shell = Group::new(Delimiter::Brace, content);
                shell.set_span(group.span());
                *group = shell;
                owner = Owner::Other;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => return None,
            tree if is_punct(tree, ';') => owner = Owner::Other,
            _ => {}
        }
    }
    Some(trees)
}

fn owner_after(owner: Owner, word: &str, behind: &[TokenTree]) -> Owner {
    match (word, owner) {
        ("fn", _) if matches!(behind.first(), Some(TokenTree::Ident(_))) => Owner::Function,
        (_, Owner::Function) => owner,
        ("impl" | "mod" | "trait", _) => Owner::Scope,
        _ => owner,
    }
}

/// Whether the braces between these trees stand for a value in a type.
fn is_const_argument(before: &[TokenTree], behind: &[TokenTree]) -> bool {
    let ends_in = |mark| before.last().is_some_and(|it| is_punct(it, mark));
    let begins_with = |mark| behind.first().is_some_and(|it| is_punct(it, mark));
    ends_in('<') || ends_in('=') || ends_in(',') && (begins_with(',') || begins_with('>'))
}
