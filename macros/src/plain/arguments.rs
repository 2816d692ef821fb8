//! The arguments of a call, and the path that it calls.

use std::mem;

use proc_macro2::{Ident, TokenTree};
use syn::punctuated::Punctuated;
use syn::token::PathSep;
use syn::{Expr, ExprPath, Path, PathSegment, Token};

use crate::trees::is_path;

/// Arguments as their tokens, but for a name alone.
pub(super) type Arguments = Punctuated<Expr, Token![,]>;

/// The arguments in these `trees`, unless a comma there may be something else.
pub(super) fn read(trees: Vec<TokenTree>) -> Option<Arguments> {
    let mut arguments = Arguments::new();
    let mut argument = Vec::new();
    for tree in trees {
        match tree {
            TokenTree::Punct(mark) if ['<', '|'].contains(&mark.as_char()) => return None,
            TokenTree::Punct(comma) if comma.as_char() == ',' => {
                arguments.push_value(expression(mem::take(&mut argument))?);
                arguments.push_punct(Token![,](comma.span()));
            }
            tree => argument.push(tree),
        }
    }
    if !argument.is_empty() {
        arguments.push_value(expression(argument)?);
    }
    Some(arguments)
}

fn expression(trees: Vec<TokenTree>) -> Option<Expr> {
    match &trees[..] {
        [] => None,
        [TokenTree::Ident(name)] => Some(self::name(name)),
        _ => Some(Expr::Verbatim(trees.into_iter().collect())),
    }
}

/// A name alone.
pub(super) fn name(name: &Ident) -> Expr {
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: Path::from(name.clone()),
    })
}

/// The path of plain names that ends here, and where it begins.
pub(super) fn path(before: &[TokenTree]) -> Option<(Path, usize)> {
    let mut start = before.len();
    loop {
        let Some(TokenTree::Ident(_)) = before[..start].last() else {
            return None;
        };
        start -= 1;
        if !is_path(&before[..start]) {
            break;
        }
        start -= 2;
    }
    let mut segments = Punctuated::new();
    // A name and the colons behind it.
    for trees in before[start..].chunks(3) {
        if let Some(TokenTree::Ident(name)) = trees.first() {
            segments.push_value(PathSegment::from(name.clone()));
        }
        if let [_, TokenTree::Punct(first), TokenTree::Punct(second)] = trees {
            let spans = [first.span(), second.span()];
            segments.push_punct(PathSep { spans });
        }
    }
    let path = Path {
        leading_colon: None,
        segments,
    };
    Some((path, start))
}
