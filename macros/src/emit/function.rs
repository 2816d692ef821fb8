use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{FnArg, PatType, Path, ReturnType, Signature, Type};

use crate::parse::Function;
use crate::rewrite::TokenVariable;
use crate::routines::Access;

/// Where the body's token comes from, unless the caller passes it.
#[derive(Debug, Default)]
pub(crate) struct TokenSource {
    /// A parameter at this place, which the caller does not see.
    pub(crate) declared: Option<usize>,
    /// The hidden variable, and what the body needs of it.
    pub(crate) hidden: Option<(TokenVariable, Access)>,
}

/// What makes a token.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Maker {
    /// `LockToken::enter`, in an entry point.
    Enter,
    /// A function that never returns, in an item with errors.
    StandIn,
}

impl Maker {
    fn call(self, krate: &Path) -> TokenStream {
        match self {
            // SAFETY: of the generated block. An entry point is an unsafe function:
            // whoever calls it, and so the system, promises that this context holds
            // no spin lock and uses no other token until it returns.
            Self::Enter => {
                quote_spanned!(Span::mixed_site()=> unsafe { #krate::LockToken::enter() })
            }
            Self::StandIn => quote_spanned!(Span::mixed_site()=> #krate::__private::stand_in()),
        }
    }
}

/// The function, with its token where it is made here.
pub(crate) fn function(
    mut function: Function,
    source: &TokenSource,
    maker: Maker,
    krate: &Path,
) -> TokenStream {
    let prologue = prologue(&mut function.signature, source, &maker.call(krate));
    let Function {
        attributes,
        visibility,
        default,
        signature,
        brace,
        statements,
    } = function;
    let mut body = TokenStream::new();
    brace.surround(&mut body, |body| {
        for statement in &statements {
            statement.to_tokens(body);
        }
    });
    if !prologue.is_empty() {
        body = body_after(&prologue, &signature.output, &body);
    }
    quote!(#(#attributes)* #visibility #default #signature #body)
}

/// The statements that make the token.
fn prologue(signature: &mut Signature, source: &TokenSource, token: &TokenStream) -> TokenStream {
    let span = Span::mixed_site();
    let entered = Ident::new("entered", span);
    let mut statements = TokenStream::new();
    if let Some(PatType { pat, ty, .. }) =
        source.declared.and_then(|at| take_parameter(signature, at))
    {
        let declare =
            quote_spanned!(span=> let mut #entered = #token; let #pat: #ty = &mut #entered;);
        statements.extend(declare);
    }
    if let Some((variable, needs)) = &source.hidden {
        let lend = lend(&entered, variable, *needs);
        statements.extend(quote_spanned!(span=> let mut #entered = #token; #lend));
    }
    statements
}

// The whole `let` has the user's span: see `TokenVariable::hidden`.
fn lend(entered: &Ident, variable: &TokenVariable, needs: Access) -> TokenStream {
    let name = variable.name();
    let user = name.span();
    let keyword = match needs {
        Access::Shared => quote_spanned!(user=> let),
        Access::Exclusive => quote_spanned!(user=> let mut),
    };
    let is = quote_spanned!(user=> =);
    let lent = quote_spanned!(Span::mixed_site()=> #entered.__lend());
    let end = quote_spanned!(user=> ;);
    quote!(#keyword #name #is #lent #end)
}

/// A user's body after the statements that make its token.
///
/// The body's value goes through a variable: in edition 2021 a guard that is a
/// temporary of the last expression lives longer than the block's own variables.
fn body_after(prologue: &TokenStream, output: &ReturnType, body: &TokenStream) -> TokenStream {
    let span = Span::mixed_site();
    let result = Ident::new("result", span);
    match output {
        ReturnType::Type(_, ty) if matches!(**ty, Type::Never(_)) => {
            quote_spanned!(span=> { #prologue #body })
        }
        ReturnType::Type(_, ty) if !matches!(**ty, Type::ImplTrait(_)) => {
            quote_spanned!(span=> { #prologue let #result: #ty = #body; #result })
        }
        _ => quote_spanned!(span=> { #prologue let #result = #body; #result }),
    }
}

/// Takes the parameter at this place out of the signature.
fn take_parameter(signature: &mut Signature, at: usize) -> Option<PatType> {
    let mut taken = None;
    let inputs = std::mem::take(&mut signature.inputs)
        .into_pairs()
        .enumerate();
    let rest = inputs.filter_map(|(place, pair)| {
        if place != at {
            return Some(pair);
        }
        taken = Some(pair.into_value());
        None
    });
    signature.inputs = rest.collect::<Punctuated<_, _>>();
    match taken {
        Some(FnArg::Typed(parameter)) => Some(parameter),
        _ => None,
    }
}
