use proc_macro2::Ident;
use syn::parse::{Parse, ParseStream};
use syn::{Path, Token};

use crate::also::Also;
use crate::names::text;
use crate::routines::Access;

// `my_complete`, `MyLock::lock_irq`, `&mut Queue::complete_all`, `&count`
impl Parse for Also {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let written = access(input)?;
        let path = input.call(Path::parse_mod_style)?;
        let mut names = path.segments.into_iter().rev().map(|segment| segment.ident);
        let Some(name) = names.next() else {
            return Err(input.error("expected a path"));
        };
        let owner = names.next().filter(is_type);
        let usual = match owner {
            Some(_) => Access::Shared,
            None => Access::Exclusive,
        };
        Ok(Self {
            owner,
            name,
            access: written.unwrap_or(usual),
        })
    }
}

/// `&` or `&mut` before a path.
fn access(input: ParseStream<'_>) -> syn::Result<Option<Access>> {
    if input.parse::<Option<Token![&]>>()?.is_none() {
        return Ok(None);
    }
    let mutability = input.parse::<Option<Token![mut]>>()?;
    Ok(Some(match mutability {
        Some(_) => Access::Exclusive,
        None => Access::Shared,
    }))
}

/// Whether a part of a path names a type, and no module.
fn is_type(name: &Ident) -> bool {
    text(name).starts_with(|first: char| first.is_uppercase())
}
