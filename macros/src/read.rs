//! What is read of an item before anything is decided.

use proc_macro2::{Group, TokenStream, TokenTree};

use crate::functions;
use crate::known::Known;
use crate::names::{self, RESERVED};
use crate::parse::{Annotated, Arguments};
use crate::plain::Bodies;

/// Takes the bodies out of an item, if that can be done.
pub(crate) type Lift = fn(Vec<TokenTree>) -> Option<(Vec<TokenTree>, Vec<Group>)>;

/// An item, the bodies in it that are not parsed, and what is known of its functions.
pub(crate) struct Read {
    pub(crate) item: Annotated,
    pub(crate) bodies: Bodies,
    pub(crate) known: Known,
}

impl Read {
    /// Reads the item of these `tokens`, and parses only what must be parsed.
    pub(crate) fn item(
        tokens: &TokenStream,
        arguments: &Arguments,
        lift: Lift,
    ) -> syn::Result<Self> {
        let trees = || tokens.clone().into_iter().collect();
        // Functions that the user names are looked for in parsed bodies only.
        if arguments.also.is_empty()
            && let Some((shell, bodies)) = lift(trees())
            && let Some(read) = Self::lifted(shell, &bodies)?
        {
            return Ok(read);
        }
        let mut item = Annotated::parse(&trees())?;
        let mut known = Known::collect(&mut item);
        known.also.clone_from(&arguments.also);
        known.reserved_name_is_used = names::find(RESERVED, tokens).is_some();
        Ok(Self {
            item,
            bodies: Bodies::default(),
            known,
        })
    }

    /// Reads an item whose `bodies` were taken out of it, if they are all of its bodies.
    fn lifted(shell: Vec<TokenTree>, bodies: &[Group]) -> syn::Result<Option<Self>> {
        let mut item = Annotated::parse(&shell)?;
        if functions::count(&mut item) != bodies.len() {
            return Ok(None);
        }
        let mut known = Known::collect(&mut item);
        let shell = shell.into_iter().collect();
        known.reserved_name_is_used = names::find(RESERVED, &shell).is_some();
        let bodies = Bodies::read(bodies, &mut item, &mut known)?;
        Ok(Some(Self {
            item,
            bodies,
            known,
        }))
    }
}
