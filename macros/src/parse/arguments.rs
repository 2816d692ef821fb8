use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::token::Paren;
use syn::{Attribute, Ident, Meta, Path, Token, parenthesized};

use super::end;
use crate::also::Also;
use crate::diagnostics::Diagnostics;
use crate::messages;
use crate::names::text;
use crate::roles::{self, Role};

/// The arguments of the attribute.
#[derive(Default)]
pub(crate) struct Arguments {
    krate: Option<Path>,
    /// What the function is to the system.
    pub(crate) role: Option<WrittenRole>,
    /// Count the locks that the system holds.
    pub(crate) strict: Option<Span>,
    /// The user's own functions that take the token.
    pub(crate) also: Vec<Also>,
}

/// A role, and where it is written.
#[derive(Clone, Debug)]
pub(crate) struct WrittenRole {
    pub(crate) role: &'static Role,
    pub(crate) name: Ident,
}

impl Arguments {
    /// Reads the arguments; what cannot be read is reported and left out.
    pub(crate) fn parse(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Self {
        let mut arguments = Self::default();
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                arguments.argument(input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        let last = tokens.clone().into_iter().last();
        if let Err(error) = end::parse(tokens, last.as_ref(), parser) {
            diagnostics.add(error);
        }
        arguments
    }

    /// Reads the arguments of an attribute that stands in the scope of another.
    pub(crate) fn of(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Self {
        match &attribute.meta {
            Meta::List(list) => Self::parse(list.tokens.clone(), diagnostics),
            Meta::Path(_) | Meta::NameValue(_) => Self::default(),
        }
    }

    /// Where the crate `spin-lock-safe` is found.
    pub(crate) fn krate(&self) -> Path {
        self.krate.clone().unwrap_or_else(own_name)
    }

    fn argument(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let malformed =
            |error: syn::Error| syn::Error::new(error.span(), messages::malformed_argument());
        let name = input.call(Ident::parse_any).map_err(malformed)?;
        let is_new = match &*text(&name) {
            "crate" => self.krate.replace(path(&name, input)?).is_none(),
            "strict" => self.strict.replace(name.span()).is_none(),
            "also" => {
                self.also.extend(also(&name, input)?);
                true
            }
            _ => match self.role.replace(role(&name)?) {
                Some(first) if text(&first.name) != text(&name) => {
                    let message = messages::several_roles(first.role, &name);
                    return Err(syn::Error::new(name.span(), message));
                }
                first => first.is_none(),
            },
        };
        if is_new {
            return Ok(());
        }
        Err(syn::Error::new(
            name.span(),
            messages::repeated_argument(&name),
        ))
    }
}

fn role(name: &Ident) -> syn::Result<WrittenRole> {
    let written = text(name);
    let unknown = || syn::Error::new(name.span(), messages::unknown_argument(&written));
    Ok(WrittenRole {
        role: roles::find(&written).ok_or_else(unknown)?,
        name: name.clone(),
    })
}

/// The list behind `also`.
fn also(name: &Ident, input: ParseStream<'_>) -> syn::Result<Punctuated<Also, Token![,]>> {
    if !input.peek(Paren) {
        return Err(syn::Error::new(name.span(), messages::also_without_list()));
    }
    let content;
    parenthesized!(content in input);
    let list = content.call(Punctuated::parse_terminated);
    list.map_err(|error| syn::Error::new(error.span(), messages::also_without_list()))
}

/// The path behind `crate`.
fn path(name: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let missing = |span| syn::Error::new(span, messages::crate_without_path());
    if !input.peek(Token![=]) {
        return Err(missing(name.span()));
    }
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style);
    path.map_err(|error| missing(error.span()))
}

/// `::spin_lock_safe`
fn own_name() -> Path {
    let span = Span::call_site();
    Path {
        leading_colon: Some(Token![::](span)),
        ..Ident::new("spin_lock_safe", span).into()
    }
}
