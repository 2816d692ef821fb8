//! The functions of a scope, and which of them a call means.

mod function;
mod imports;
mod paths;
mod ty;
mod types;

use std::collections::HashMap;

use proc_macro2::Ident;
use syn::{Expr, ExprCall, ExprMethodCall, Fields, Item, ItemMod, Signature, Type};

use crate::also::Also;
use crate::functions::{self, Owner, Place};
use crate::names::text;
use crate::parse::Annotated;
use crate::routines::Access;
use crate::scope::Scope;
use function::Token;

pub(crate) use function::KnownFunction;
pub(crate) use ty::Ty;

/// What a call means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Callee {
    /// No function of the scope that could take a hidden token.
    Other,
    /// This one. The token would be the argument at this place, unless it is there.
    Known { id: usize, token_at: Option<usize> },
    /// One of these, or another: the type of the receiver cannot be told.
    Unclear(Vec<usize>),
}

/// All that is known of a scope; empty for a function alone.
#[derive(Default)]
pub(crate) struct Known {
    functions: Vec<KnownFunction>,
    /// Free functions by module and name.
    free: HashMap<(Vec<String>, String), usize>,
    /// Functions of inherent `impl`s by name.
    associated: HashMap<String, Vec<usize>>,
    /// Names that a module imports: the module of what they mean, and its name there.
    imports: HashMap<(Vec<String>, String), (Vec<String>, String)>,
    /// Modules whose functions a module imports all.
    globs: HashMap<Vec<String>, Vec<Vec<String>>>,
    /// The fields of the scope's own types.
    fields: HashMap<String, HashMap<String, Type>>,
    /// The types of its statics and constants.
    constants: HashMap<String, Type>,
    /// Functions that may take a token, by name.
    by_name: HashMap<String, Vec<usize>>,
    /// The user's own functions elsewhere that take the token.
    pub(crate) also: Vec<Also>,
    /// Whether the fixpoint over the calls is done.
    pub(crate) fixpoint_is_done: bool,
    /// Whether the name of the hidden token stands in the user's code.
    pub(crate) reserved_name_is_used: bool,
}

impl Known {
    /// What can be known of `item` before its bodies are looked at.
    pub(crate) fn collect(item: &mut Annotated) -> Self {
        let mut known = Self::default();
        if let Annotated::Function(_) = item {
            return known;
        }
        functions::each(item, &mut |function| {
            known.add(function.signature, function.place);
        });
        if let Annotated::Mod(item) = item {
            known.read_items(item, &mut Vec::new());
        }
        known
    }

    fn add(&mut self, signature: &Signature, place: &Place) {
        let id = self.functions.len();
        let name = text(&signature.ident);
        let first = match &place.owner {
            Owner::Module => {
                let key = (place.module.clone(), name.clone());
                *self.free.entry(key).or_insert(id)
            }
            Owner::Inherent(_) => {
                let all = self.associated.entry(name.clone()).or_default();
                all.push(id);
                let mut all = all.iter().copied();
                let same = |&other: &usize| {
                    other == id || self.functions[other].place.owner == place.owner
                };
                all.find(same).unwrap_or(id)
            }
            Owner::Alone | Owner::TraitImpl(_) | Owner::Trait => id,
        };
        let has_receiver = signature.receiver().is_some();
        let token = Token::of(signature, place);
        let named = usize::from(matches!(token, Token::Named(..)));
        let arity = signature.inputs.len() - usize::from(has_receiver) - named;
        if token != Token::None {
            self.by_name.entry(name.clone()).or_default().push(id);
        }
        self.functions.push(KnownFunction {
            name,
            place: place.clone(),
            has_receiver,
            arity,
            returns: signature.output.clone(),
            token,
            first,
            needs: None,
        });
    }

    fn read_items(&mut self, item: &ItemMod, outer: &mut Vec<String>) {
        let Some((_, items)) = &item.content else {
            return;
        };
        outer.push(text(&item.ident));
        for item in items {
            match item {
                Item::Mod(item) => self.read_items(item, outer),
                Item::Use(item) => self.import(&item.tree, outer, &mut Vec::new()),
                Item::Struct(item) => {
                    let fields = field_types(&item.fields);
                    self.fields.insert(text(&item.ident), fields);
                }
                Item::Static(item) => {
                    self.constants.insert(text(&item.ident), (*item.ty).clone());
                }
                Item::Const(item) => {
                    self.constants.insert(text(&item.ident), (*item.ty).clone());
                }
                _ => {}
            }
        }
        outer.pop();
    }

    pub(crate) fn function(&self, id: usize) -> &KnownFunction {
        &self.functions[id]
    }

    pub(crate) fn len(&self) -> usize {
        self.functions.len()
    }

    /// Whether a call of this name and with so many arguments may lack its token.
    pub(crate) fn may_lack_token(&self, name: &Ident, arguments: usize) -> bool {
        if self.also.iter().any(|also| also.is_named(name)) {
            return true;
        }
        let name = &text(name);
        let functions = self.by_name.get(name).into_iter().flatten();
        functions.copied().any(|id| {
            let takes_token = !self.fixpoint_is_done || self.passed_token(id).is_some();
            takes_token && arguments <= self.functions[id].arity
        })
    }

    /// The function that stands for all that a call of this one may mean.
    pub(crate) fn first(&self, id: usize) -> usize {
        self.functions[id].first
    }

    /// What a function needs, or one that a call of it may mean.
    pub(crate) fn needs(&self, id: usize) -> Option<Access> {
        self.functions
            .get(id)
            .and_then(|function| self.functions[function.first].needs)
    }

    /// Raises what a function needs; whether that is news.
    pub(crate) fn raise(&mut self, id: usize, needs: Option<Access>) -> bool {
        let first = self.first(id);
        let function = &mut self.functions[first];
        let news = needs > function.needs;
        if news {
            function.needs = needs;
        }
        news
    }

    /// What the callers of a function pass it unseen.
    pub(crate) fn hidden_token(&self, id: usize) -> Option<Access> {
        let hides = self.functions[id].token == Token::Hidden;
        self.needs(id).filter(|_| hides)
    }

    /// What the callers of a function pass it.
    pub(crate) fn passed_token(&self, id: usize) -> Option<Access> {
        match self.functions[id].token {
            Token::Named(_, access) => Some(access),
            Token::Hidden | Token::None => self.hidden_token(id),
        }
    }

    /// What the call `expr` means.
    pub(crate) fn callee(&self, expr: &Expr, place: &Place, scope: &Scope) -> Callee {
        if self.functions.is_empty() {
            return Callee::Other;
        }
        match expr {
            Expr::Call(call) => self.function_callee(call, place, scope),
            Expr::MethodCall(call) => {
                let candidates = self.methods(call);
                if candidates.is_empty() {
                    return Callee::Other;
                }
                let receiver = self.type_of(&call.receiver, place, scope);
                self.method_of(&receiver, &candidates, call.args.len())
            }
            _ => Callee::Other,
        }
    }

    fn function_callee(&self, call: &ExprCall, place: &Place, scope: &Scope) -> Callee {
        let Expr::Path(path) = &*call.func else {
            return Callee::Other;
        };
        self.path(path, place, scope).map_or(Callee::Other, |id| {
            let function = &self.functions[id];
            let behind = usize::from(function.has_receiver);
            let token_at = function.token_place(call.args.len(), behind);
            Callee::Known { id, token_at }
        })
    }

    /// The methods of this name that `arguments` fit, with or without the token.
    fn methods(&self, call: &ExprMethodCall) -> Vec<usize> {
        let arguments = call.args.len();
        let fits = |id: &usize| {
            let function = &self.functions[*id];
            function.token != Token::None
                && function.has_receiver
                && (arguments == function.arity || arguments == function.arity + 1)
        };
        let all = self.associated.get(&text(&call.method));
        all.into_iter().flatten().copied().filter(fits).collect()
    }

    /// The one of `candidates` that a receiver of this type has.
    fn method_of(&self, receiver: &Ty, candidates: &[usize], arguments: usize) -> Callee {
        let name = match receiver {
            Ty::Unknown => return Callee::Unclear(candidates.to_vec()),
            Ty::Other | Ty::Wrapped(_) => return Callee::Other,
            Ty::Named(name) => name,
        };
        let owner = Owner::Inherent(name.clone());
        let mut all = candidates.iter();
        let found = all.find(|id| self.functions[**id].place.owner == owner);
        found.map_or(Callee::Other, |&id| {
            let token_at = self.functions[id].token_place(arguments, 0);
            Callee::Known { id, token_at }
        })
    }

    /// The function that a path means.
    pub(crate) fn value(
        &self,
        path: &syn::ExprPath,
        place: &Place,
        scope: &Scope,
    ) -> Option<usize> {
        if self.functions.is_empty() {
            None
        } else {
            self.path(path, place, scope)
        }
    }
}

fn field_types(fields: &Fields) -> HashMap<String, Type> {
    let named = fields.iter().enumerate().map(|(at, field)| {
        let name = field
            .ident
            .as_ref()
            .map_or_else(|| at.to_string(), ToString::to_string);
        (name, field.ty.clone())
    });
    named.collect()
}
