//! What a `use` imports, read from its trees.

use proc_macro2::TokenTree;

use super::modules::Import;
use crate::trees::{self, inner, is_path_separator, is_punct, is_word};

/// Tells what the trees between `use` and `;` import.
pub(crate) fn each(trees: &[TokenTree], import: &mut dyn FnMut(Import)) {
    under(&mut Vec::new(), trees, import);
}

fn under(path: &mut Vec<String>, trees: &[TokenTree], import: &mut dyn FnMut(Import)) {
    let depth = path.len();
    let mut at = 0;
    while at < trees.len() {
        match &trees[at] {
            TokenTree::Ident(word) if word == "as" => {
                at += 1;
                if let (Some(TokenTree::Ident(name)), Import::Name(_, path)) =
                    (trees.get(at), named(path))
                {
                    import(Import::Name(trees::text(name), path));
                }
                path.truncate(depth);
            }
            TokenTree::Ident(name) => {
                path.push(trees::text(name));
                if is_end(trees, at) {
                    import(named(path));
                    path.truncate(depth);
                }
            }
            TokenTree::Group(list) => {
                let inner = inner(list);
                under(path, &inner, import);
                path.truncate(depth);
            }
            TokenTree::Punct(mark) if mark.as_char() == '*' => {
                import(Import::All(path.clone()));
                path.truncate(depth);
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether the path that is imported ends in the name at this place.
fn is_end(trees: &[TokenTree], at: usize) -> bool {
    !is_path_separator(trees, at + 1)
        && !is_word(trees.get(at + 1), "as")
        && (trees.len() == at + 1
            || is_punct(trees.get(at + 1), ',')
            || is_punct(trees.get(at + 1), ';'))
}

/// A path under its own last name; `self` in a list is what stands before the list.
fn named(path: &[String]) -> Import {
    let mut path = path.to_vec();
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    Import::Name(path.last().cloned().unwrap_or_default(), path)
}
