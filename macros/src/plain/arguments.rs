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
    let mut names = Vec::new();
    loop {
        let TokenTree::Ident(name) = before[..start].last()? else {
            return None;
        };
        names.push(PathSegment::from(name.clone()));
        start -= 1;
        if !is_path(&before[..start]) {
            break;
        }
        start -= 2;
    }
    let mut segments = Punctuated::new();
    let mut at = start;
    for name in names.into_iter().rev() {
        segments.push_value(name);
        if let Some([_, TokenTree::Punct(a), TokenTree::Punct(b)]) = before.get(at..at + 3) {
            segments.push_punct(PathSep {
                spans: [a.span(), b.span()],
            });
        }
        at += 3;
    }
    let leading_colon = None;
    Some((
        Path {
            leading_colon,
            segments,
        },
        start,
    ))
}
