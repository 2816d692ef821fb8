//! The whole pipeline: parse, check, rewrite, emit. After the check nothing can fail.

use proc_macro2::TokenStream;
use syn::{Path, parse_quote};

use crate::check::{self, Edge, Plan, Rejected};
use crate::diagnostics::Diagnostics;
use crate::emit::{self, Maker, TokenSource};
use crate::parse::{Arguments, Function};
use crate::rewrite::{self, TokenVariable};

/// Expands the attribute with its `arguments` on `item`.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let arguments = Arguments::parse(arguments, &mut diagnostics);
    let mut function = match Function::parse(&item) {
        Ok(function) => function,
        Err(error) => {
            diagnostics.add(error);
            return emit::with_errors(item, diagnostics);
        }
    };
    match check::function(&mut function, &mut diagnostics) {
        Ok(checked) => thread(function, checked.plan(), Maker::Enter, &arguments.krate),
        Err(rejected) => {
            let stand_in = stand_in(function, rejected, &arguments.krate);
            emit::with_errors(stand_in, diagnostics)
        }
    }
}

/// Threads the token through the function and makes it where nobody passes it.
fn thread(mut function: Function, plan: &Plan, maker: Maker, krate: &Path) -> TokenStream {
    let mut source = TokenSource::default();
    if let (Edge::EntryPoint, Some(token)) = (plan.edge, &plan.token) {
        source.declared = Some(token.at);
    }
    if let Some((name, access)) = plan.usable_token() {
        rewrite::body(&mut function, &TokenVariable::parameter(name, access));
    } else if let Some(needs) = plan.needs {
        let hidden = TokenVariable::hidden(&function.signature.ident);
        rewrite::body(&mut function, &hidden);
        source.hidden = Some((hidden, needs));
    }
    emit::function(function, &source, maker, krate)
}

/// An item of the same shape as a function with errors; as much of its body as can
/// be type checked stays.
fn stand_in(mut function: Function, rejected: Rejected, krate: &Path) -> TokenStream {
    let mut plan = rejected.plan;
    function.attributes.push(parse_quote!(#[allow(warnings)]));
    if function.signature.constness.is_some() {
        function.statements = vec![parse_quote!(loop {})];
        plan.needs = None;
    }
    thread(function, &plan, Maker::StandIn, krate)
}
