//! Fragments of a user's `macro_rules!` stand in invisible groups. rustc forgets these
//! groups when a macro gives them back, so `$a * 2` with `1 + 2` would become `1 + 2 * 2`.

use std::mem;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::parse::ParseStream;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprParen, Stmt, Type, TypeParen, token};

use crate::functions;
use crate::parse::Annotated;
use crate::trees::is_attribute;

/// What `parser` reads of the whole input; `None` if there are invisible groups in it.
pub(super) fn unless_any<T>(
    input: ParseStream<'_>,
    parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Option<T>> {
    if any(input.cursor()) {
        return input.parse::<TokenStream>().map(|_| None);
    }
    parser(input).map(Some)
}

/// Whether there are invisible groups from `cursor` on.
fn any(mut cursor: Cursor<'_>) -> bool {
    loop {
        if let Some((content, delimiter, _, rest)) = cursor.any_group() {
            if delimiter == Delimiter::None || any(content) {
                return true;
            }
            cursor = rest;
        } else if let Some((_, rest)) = cursor.token_tree() {
            cursor = rest;
        } else {
            return false;
        }
    }
}

/// `tokens` without the groups around a single token or block, or in an attribute, and with
/// parentheses for those around an expression of several parts.
pub(super) fn open(tokens: TokenStream) -> TokenStream {
    let mut opened: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            opened.push(tree);
            continue;
        };
        if group.delimiter() == Delimiter::None {
            opened.push(shown(&group));
        } else if group.delimiter() == Delimiter::Bracket && is_attribute(&opened) {
            // `doc = $text` is no assignment.
            opened.push(with_content(&group, flat(group.stream())));
        } else {
            opened.push(with_content(&group, open(group.stream())));
        }
    }
    opened.into_iter().collect()
}

fn shown(group: &Group) -> TokenTree {
    let inner = open(group.stream());
    let mut content = inner.clone().into_iter();
    match (content.next(), content.next()) {
        (Some(only), None) => only,
        _ if has_operator(&inner) => {
            let mut shown = Group::new(Delimiter::Parenthesis, inner);
            shown.set_span(Span::mixed_site().located_at(group.span()));
            shown.into()
        }
        _ => with_content(group, inner),
    }
}

fn with_content(group: &Group, content: TokenStream) -> TokenTree {
    let mut changed = Group::new(group.delimiter(), content);
    changed.set_span(group.span());
    changed.into()
}

/// `tokens` without any invisible group.
fn flat(tokens: TokenStream) -> TokenStream {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => flat(group.stream()),
        TokenTree::Group(group) => with_content(&group, flat(group.stream())).into(),
        tree => tree.into(),
    });
    trees.collect()
}

/// Whether an operator beside `tokens` could tear them apart.
fn has_operator(tokens: &TokenStream) -> bool {
    matches!(
        syn::parse2(tokens.clone()),
        Ok(Expr::Assign(_) | Expr::Binary(_) | Expr::Cast(_) | Expr::Range(_) | Expr::Unary(_))
    )
}

/// Makes the other groups visible.
pub(super) fn show(item: &mut Annotated) {
    functions::each(item, &mut |function| {
        Show.visit_signature_mut(function.signature);
        Show.visit_block_mut(function.block);
    });
}

/// Makes them visible in a body.
pub(super) fn show_statements(statements: &mut [Stmt]) {
    for statement in statements {
        Show.visit_stmt_mut(statement);
    }
}

struct Show;

impl VisitMut for Show {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        if let Expr::Group(group) = expr {
            *expr = Expr::Paren(ExprParen {
                attrs: mem::take(&mut group.attrs),
                paren_token: parentheses(group.group_token),
                expr: group.expr.clone(),
            });
        }
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        if let Type::Group(group) = ty {
            *ty = match &*group.elem {
                path @ Type::Path(_) => path.clone(),
                other => Type::Paren(TypeParen {
                    attrs: Vec::new(),
                    paren_token: parentheses(group.group_token),
                    elem: Box::new(other.clone()),
                }),
            };
        }
    }
}

/// Lie where the group does, and are no parentheses of the user's to be linted.
fn parentheses(group: token::Group) -> token::Paren {
    token::Paren(Span::mixed_site().located_at(group.span))
}
