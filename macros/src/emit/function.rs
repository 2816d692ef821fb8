use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Block, Expr, FnArg, Ident, PatType, Path, Safety, Signature, Stmt, parse_quote_spanned};

use crate::functions::Function;
use crate::names;
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Maker {
    /// `LockToken::enter`, in an entry point.
    Enter,
    /// A function that never returns, in an item with errors.
    StandIn,
}

impl Maker {
    /// The variable for it in the body of `function`.
    pub(crate) fn variable(self, function: &Ident) -> TokenVariable {
        match self {
            Self::Enter => TokenVariable::hidden(function),
            Self::StandIn => TokenVariable::stand_in(function),
        }
    }

    fn call(self, krate: &Path) -> TokenStream {
        match self {
            // SAFETY: of the generated block. An entry point is an unsafe function:
            // whoever calls it, and so the system, promises that this context holds
            // no spin lock and uses no other token until it returns.
            Self::Enter => {
                let ty = names::token_type(krate);
                quote_spanned!(Span::mixed_site()=> unsafe { <#ty>::enter() })
            }
            Self::StandIn => quote_spanned!(Span::mixed_site()=> #krate::__private::stand_in()),
        }
    }
}

/// Makes the body of an `unsafe fn` safe code: in edition 2021 it could else call an entry
/// point, with a token of its own, like any function.
pub(crate) fn require_unsafe_blocks(function: &mut Function<'_>) {
    if let Safety::Unsafe(keyword) = &function.signature.safety {
        let lint = parse_quote_spanned!(keyword.span=> #[forbid(unsafe_op_in_unsafe_fn)]);
        function.attributes.push(lint);
    }
}

/// Makes the token in the body of `function`, if it is made there.
pub(crate) fn make_token(
    function: &mut Function<'_>,
    source: &TokenSource,
    maker: Maker,
    krate: &Path,
) {
    let prologue = prologue(function.signature, source, &maker.call(krate), maker);
    if prologue.is_empty() {
        return;
    }
    // In edition 2021 a temporary of a body's last expression outlives the variables of
    // its block, but not an arm of a `match`.
    let body = &function.block;
    let body = quote_spanned!(Span::mixed_site()=> #prologue match () { () => #body });
    *function.block = Block {
        brace_token: function.block.brace_token,
        stmts: vec![Stmt::Expr(Expr::Verbatim(body), None)],
    };
}

/// The statements that make the token.
fn prologue(
    signature: &mut Signature,
    source: &TokenSource,
    token: &TokenStream,
    maker: Maker,
) -> TokenStream {
    let declared = source
        .declared
        .and_then(|at| take_parameter(signature, at))
        .map(|parameter| declare(&parameter, token));
    let hidden = source.hidden.as_ref();
    let hidden = hidden.map(|(variable, needs)| hide(variable, *needs, token, maker));
    quote!(#declared #hidden)
}

// The token itself has a name that no user's code can reach.
fn declare(parameter: &PatType, token: &TokenStream) -> TokenStream {
    let PatType { pat, ty, .. } = parameter;
    let span = Span::mixed_site();
    let entered = names::generated("entered", span.located_at(ty.span()));
    let borrow = quote_spanned!(ty.span()=> &mut #entered);
    quote_spanned!(span=> let mut #entered = #token; let #pat: #ty = #borrow;)
}

// The whole second `let` has the user's span: see `TokenVariable::hidden`.
fn hide(variable: &TokenVariable, needs: Access, token: &TokenStream, maker: Maker) -> TokenStream {
    let name = variable.name();
    let user = name.span();
    let entered = names::generated("entered", Span::mixed_site());
    let (make, lent) = match maker {
        Maker::Enter => (
            Some(quote_spanned!(Span::mixed_site()=> let mut #entered = #token;)),
            quote_spanned!(Span::mixed_site()=> #entered.__lend()),
        ),
        Maker::StandIn => (None, token.clone()),
    };
    let allow = names::allow_unused(user);
    let keyword = match needs {
        Access::Shared => quote_spanned!(user=> let),
        Access::Exclusive => quote_spanned!(user=> let mut),
    };
    let is = quote_spanned!(user=> =);
    let end = quote_spanned!(user=> ;);
    quote!(#make #allow #keyword #name #is #lent #end)
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
