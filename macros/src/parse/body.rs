use proc_macro2::{Delimiter, Group, TokenStream};
use syn::parse::ParseStream;
use syn::{Attribute, Block, Stmt};

use super::{end, groups};

/// Parses a body that was taken out of its function: the attributes in it, and the statements.
pub(crate) fn body(body: &Group) -> syn::Result<(Vec<Attribute>, Vec<Stmt>)> {
    let visible = end::inside(body.clone(), |input| {
        if groups::any(input.cursor()) {
            return input.parse::<TokenStream>().map(|_| None);
        }
        content(input).map(Some)
    })?;
    if let Some(content) = visible {
        return Ok(content);
    }
    let mut opened = Group::new(Delimiter::Brace, groups::open(body.stream()));
    opened.set_span(body.span());
    let (attributes, mut statements) = end::inside(opened, content)?;
    groups::show_statements(&mut statements);
    Ok((attributes, statements))
}

fn content(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, Vec<Stmt>)> {
    Ok((
        input.call(Attribute::parse_inner)?,
        input.call(Block::parse_within)?,
    ))
}
