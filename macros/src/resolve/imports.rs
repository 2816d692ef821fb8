//! Reads what a `use` imports from its trees.

use proc_macro2::TokenTree;

use super::modules::Import;
use crate::trees::{inner, is, is_punct, split_at_commas, text};

/// Visits the imports in the trees between `use` and `;`.
pub(crate) fn each(trees: &[TokenTree], import: &mut dyn FnMut(Import)) {
    under(&[], trees, import);
}

/// Visits the imports of a list that stands after this path.
fn under(path: &[String], list: &[TokenTree], import: &mut dyn FnMut(Import)) {
    for part in split_at_commas(list) {
        let mut path = path.to_vec();
        let mut name = None;
        for tree in part {
            match tree {
                TokenTree::Ident(word) if is(word, "as") => name = path.last().cloned(),
                TokenTree::Ident(alias) if name.is_some() => name = Some(text(alias)),
                TokenTree::Ident(step) => path.push(text(step)),
                TokenTree::Group(list) => under(&path, &inner(list), import),
                _ => {}
            }
        }
        let has = |mark| part.iter().any(|tree| is_punct(Some(tree), mark));
        if has('*') {
            import(Import::All(path));
        } else if !part.iter().any(|tree| matches!(tree, TokenTree::Group(_))) {
            // `self` in a list means the path before the list.
            if path.len() > 1 {
                path.pop_if(|last| last == "self");
            }
            let name = name.or_else(|| path.last().cloned());
            import(Import::Name(name.unwrap_or_default(), path));
        }
    }
}
