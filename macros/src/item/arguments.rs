//! The arguments of the attribute.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::token::Paren;
use syn::{Path, Token, braced, parenthesized};

use crate::diagnostics::Diagnostics;
use crate::hygiene::Crate;
use crate::messages;
use crate::roles::{self, Role};
use crate::routines::Access;
use crate::trees::text;

/// The arguments of the attribute.
#[derive(Clone, Default)]
pub(crate) struct Arguments {
    krate: Option<TokenStream>,
    /// The role of the function.
    pub(crate) role: Option<WrittenRole>,
    /// Whether to count the locks that the system holds.
    pub(crate) strict: Option<Span>,
    /// The crate with whose types a function in a role is exported.
    pub(crate) types: Option<TokenStream>,
    /// The user's functions that take the token.
    pub(crate) also: Vec<Also>,
}

/// A role, and the place where it is written.
#[derive(Clone, Debug)]
pub(crate) struct WrittenRole {
    pub(crate) role: &'static Role,
    pub(crate) name: Ident,
}

/// A function of the user that takes the token last.
#[derive(Clone, Debug)]
pub(crate) struct Also {
    /// The type of a method.
    pub(crate) owner: Option<String>,
    pub(crate) name: String,
    pub(crate) access: Access,
    /// The place where it is written.
    pub(crate) span: Span,
}

impl Arguments {
    /// Reads the arguments. Arguments that cannot be read are reported and left out.
    pub(crate) fn parse(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Self {
        let mut arguments = Self::default();
        if tokens.is_empty() {
            return arguments;
        }
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                arguments.argument(input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = parse_to_last(tokens, parser) {
            diagnostics.add(error);
        }
        arguments
    }

    /// Merges these arguments of a scope with a function's own.
    pub(crate) fn with(mut self, own: Self) -> Self {
        self.role = own.role.or(self.role);
        self.strict = own.strict.or(self.strict);
        self.types = own.types.or(self.types);
        self
    }

    /// Returns the crate `spin-lock-safe`.
    pub(crate) fn krate(&self) -> Crate {
        Crate(self.krate.clone())
    }

    fn argument(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let malformed =
            |error: syn::Error| syn::Error::new(error.span(), messages::malformed_argument());
        let name = input.call(Ident::parse_any).map_err(malformed)?;
        let is_new = match &*text(&name) {
            "crate" => {
                let path = path(&name, input, messages::crate_without_path())?;
                self.krate.replace(path).is_none()
            }
            "types" => {
                let path = path(&name, input, messages::types_without_path())?;
                self.types.replace(path).is_none()
            }
            "strict" => self.strict.replace(name.span()).is_none(),
            "also" => {
                self.also.extend(also(&name, input)?);
                true
            }
            _ => {
                let written = role(&name, input)?;
                match &self.role {
                    None => {
                        self.role = Some(written);
                        true
                    }
                    Some(first) if first.role.name == written.role.name => false,
                    Some(first) => {
                        let message = messages::several_roles(first.role, &name);
                        return Err(syn::Error::new(name.span(), message));
                    }
                }
            }
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

/// Parses `tokens`. An error at their end lies on the last token, while `syn` would put it on the
/// attribute.
fn parse_to_last<T>(
    tokens: TokenStream,
    parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    let Some(last) = tokens.clone().into_iter().last() else {
        return parser.parse2(tokens);
    };
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(match &last {
        TokenTree::Group(last) => last.span_close(),
        last => last.span(),
    });
    let in_group = |input: ParseStream<'_>| {
        let content;
        braced!(content in input);
        parser(&content)
    };
    in_group.parse2(TokenTree::from(group).into())
}

fn role(name: &Ident, input: ParseStream<'_>) -> syn::Result<WrittenRole> {
    let error = |message| syn::Error::new(name.span(), message);
    // `sys::HW_STARTIO`, `role = HW_STARTIO`
    let mut last = name.clone();
    while input.parse::<Option<Token![::]>>()?.is_some()
        || input.parse::<Option<Token![=]>>()?.is_some()
    {
        last = input.call(Ident::parse_any)?;
    }
    let written = text(&last);
    match roles::find(&written) {
        Some(role) if last == *name => Ok(WrittenRole { role, name: last }),
        Some(role) => Err(error(messages::role_with_more(role))),
        None => Err(error(messages::unknown_argument(&text(name)))),
    }
}

/// Parses the list after `also`.
fn also(name: &Ident, input: ParseStream<'_>) -> syn::Result<Punctuated<Also, Token![,]>> {
    if !input.peek(Paren) {
        return Err(syn::Error::new(name.span(), messages::also_without_list()));
    }
    let content;
    parenthesized!(content in input);
    let list = content.call(Punctuated::parse_terminated);
    list.map_err(|error| syn::Error::new(error.span(), messages::also_without_list()))
}

/// Parses the path after `crate` or `types`.
fn path(name: &Ident, input: ParseStream<'_>, message: &str) -> syn::Result<TokenStream> {
    let missing = |span| syn::Error::new(span, message);
    if !input.peek(Token![=]) {
        return Err(missing(name.span()));
    }
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style);
    let path = path.map_err(|error| missing(error.span()))?;
    Ok(path.into_token_stream())
}

// `my_complete`, `MyLock::lock_irq`, `&mut Queue::complete_all`, `&count`
impl Parse for Also {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let written = access(input)?;
        let path = input.call(Path::parse_mod_style)?;
        let mut names = path.segments.iter().rev().map(|segment| &segment.ident);
        let Some(name) = names.next() else {
            return Err(input.error("expected a path"));
        };
        // A name that begins with a capital letter is a type, not a module.
        let owner = names.next().map(text);
        let owner = owner.filter(|owner| owner.starts_with(char::is_uppercase));
        let usual = match owner {
            Some(_) => Access::Shared,
            None => Access::Exclusive,
        };
        Ok(Self {
            owner,
            name: text(name),
            access: written.unwrap_or(usual),
            span: name.span(),
        })
    }
}

/// Parses `&` or `&mut` before a path.
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
