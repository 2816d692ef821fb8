use proc_macro2::{Delimiter, Group};
use syn::parse::ParseStream;
use syn::{Attribute, Block, Stmt};

use super::{end, groups};

/// Parses a body that was taken out of its function: the attributes in it, and the statements.
pub(crate) fn body(body: &Group) -> syn::Result<(Vec<Attribute>, Vec<Stmt>)> {
    let visible = |input: ParseStream<'_>| groups::unless_any(input, content);
    if let Some(content) = end::inside(body.clone(), visible)? {
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
