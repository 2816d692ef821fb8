//! The functions of a scope, and which of them a call means.

mod calls;
mod function;
mod imports;
mod modules;
mod own_type;
mod ty;
mod types;
mod view;
mod well_known;

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, TokenStream};
use syn::{Item, ItemMod, Signature, Type};

use crate::also::Also;
use crate::functions::{self, Owner, Place};
use crate::names::{self, text};
use crate::parse::Annotated;
use crate::routines::Access;
use crate::scope::Scope;
use function::Token;
use modules::{Kind, Modules};
use own_type::{GuardTypes, OwnType, Shape};

pub(crate) use calls::Callee;
pub(crate) use function::KnownFunction;
pub(crate) use imports::each as each_import;
pub(crate) use modules::Import;
pub(crate) use ty::Ty;
pub(crate) use view::{Home, View};

/// All that is known of a scope; empty for a function alone.
#[derive(Default)]
pub(crate) struct Known {
    modules: Modules,
    functions: Vec<KnownFunction>,
    types: Vec<OwnType>,
    /// The first type of each name, for paths that cannot be followed.
    types_by_name: HashMap<String, usize>,
    guard_types: GuardTypes,
    /// The types of the statics and constants, and where they stand.
    constants: Vec<(Type, Home)>,
    /// Functions of inherent `impl`s by name.
    associated: HashMap<String, Vec<usize>>,
    /// Functions that may take a token, by name.
    by_name: HashMap<String, Vec<usize>>,
    /// The names that `use … as` gives.
    renamed: HashSet<String>,
    /// The bits of the letters that a name of either kind begins with.
    initials: u64,
    /// The user's own functions elsewhere that take the token.
    pub(crate) also: Vec<Also>,
    /// Whether the fixpoint over the calls is done.
    pub(crate) fixpoint_is_done: bool,
    /// Whether a reserved name stands in the item.
    pub(crate) reserved_name_is_used: bool,
}

/// What is read before the types are known that it speaks of.
#[derive(Default)]
struct Later {
    /// Types with the targets of their `impl Deref`.
    targets: Vec<(Type, Type, usize)>,
    may_hold_guards: Vec<(String, TokenStream)>,
}

impl Known {
    /// What can be known of `item` before its bodies are looked at.
    pub(crate) fn collect(item: &mut Annotated) -> Self {
        let mut known = Self::default();
        if let Annotated::Function(_) = item {
            return known;
        }
        if let Annotated::Mod(item) = item {
            let mut later = Later::default();
            known.read_module(item, &mut Vec::new(), &mut later);
            known.guard_types = GuardTypes::among(later.may_hold_guards);
            for (ty, target, module) in later.targets {
                known.add_target(&ty, target, module);
            }
        }
        functions::each(item, &mut |function| {
            known.add_function(function.signature, function.place);
        });
        known
    }

    fn read_module(&mut self, item: &ItemMod, path: &mut Vec<String>, later: &mut Later) {
        let Some((_, items)) = &item.content else {
            return;
        };
        path.push(text(&item.ident));
        let module = self.modules.enter(path);
        for item in items {
            match item {
                Item::Mod(item) => self.read_module(item, path, later),
                Item::Use(item) => each_import(&item.tree, &mut |it| {
                    if let Some(name) = it.renamed() {
                        self.initials |= initial(name);
                        self.renamed.insert(name.to_owned());
                    }
                    self.modules.import(module, it);
                }),
                Item::Static(item) => self.add_constant(&text(&item.ident), &item.ty, module),
                Item::Const(item) => self.add_constant(&text(&item.ident), &item.ty, module),
                Item::Impl(item) => {
                    let target = own_type::deref_target(item).cloned();
                    let target = target.map(|target| ((*item.self_ty).clone(), target, module));
                    later.targets.extend(target);
                }
                item => {
                    if let Some((name, shape)) = Shape::of(item) {
                        let tokens = own_type::may_hold_guard(item);
                        later
                            .may_hold_guards
                            .extend(tokens.map(|it| (name.clone(), it)));
                        self.add_type(name, shape, module);
                    }
                }
            }
        }
        path.pop();
    }

    fn add_constant(&mut self, name: &str, ty: &Type, module: usize) {
        let id = self.constants.len();
        self.modules.define(module, name, Kind::Constant, id);
        self.constants
            .push((ty.clone(), Home { module, own: None }));
    }

    fn add_type(&mut self, name: String, shape: Shape, module: usize) -> usize {
        let id = self.types.len();
        let first = self.modules.define(module, &name, Kind::Type, id);
        if first != id {
            // One of two under opposite `#[cfg]`s.
            self.types[first].shape.add(shape);
            return first;
        }
        self.types_by_name.entry(name).or_insert(id);
        let own = Some(id);
        self.types.push(OwnType {
            shape,
            home: Home { module, own },
            target: None,
        });
        id
    }

    fn add_target(&mut self, ty: &Type, target: Type, module: usize) {
        let home = Home { module, own: None };
        let scope = &Scope::default();
        let known = &*self;
        if let Ty::Own(own) = (View { known, home, scope }).ty(ty) {
            let home = Home {
                module,
                own: Some(own),
            };
            self.types[own].target = Some((target, home));
        }
    }

    fn add_function(&mut self, signature: &Signature, place: &Place) {
        let id = self.functions.len();
        let name = text(&signature.ident);
        let home = self.home_or_new(place);
        let first = match &place.owner {
            Owner::Module => self.modules.define(home.module, &name, Kind::Function, id),
            Owner::Inherent(_) => {
                let mut all = self.associated(&name);
                let first = all.find(|&other| self.functions[other].own == home.own);
                drop(all);
                self.associated.entry(name.clone()).or_default().push(id);
                first.unwrap_or(id)
            }
            Owner::Alone | Owner::TraitImpl(_) | Owner::Trait => id,
        };
        let function = KnownFunction::new(signature, place, home, first);
        if function.token != Token::None {
            self.initials |= initial(&name);
            self.by_name.entry(name).or_default().push(id);
        }
        self.functions.push(function);
    }

    /// Where a function stands. The type of an `impl` may be defined elsewhere.
    fn home_or_new(&mut self, place: &Place) -> Home {
        let mut home = self.home(place);
        if let (None, Some(name)) = (home.own, place.self_type()) {
            home.own = Some(self.add_type(name.to_owned(), Shape::Unseen, home.module));
        }
        home
    }

    pub(crate) fn home(&self, place: &Place) -> Home {
        let mut home = Home {
            module: self.modules.at(&place.module),
            own: None,
        };
        if let Some(name) = place.self_type() {
            let (known, scope) = (self, &Scope::default());
            let ty = (View { known, home, scope }).named(&[name.to_owned()], Vec::new(), 0);
            if let Ty::Own(own) = ty {
                home.own = Some(own);
            }
        }
        home
    }

    fn associated(&self, name: &str) -> impl Iterator<Item = usize> {
        self.associated.get(name).into_iter().flatten().copied()
    }

    /// Whether a function that may take a token can be called by this name: most names
    /// need not be looked up.
    pub(crate) fn may_be_function(&self, name: &str) -> bool {
        self.initials & initial(name) != 0
            && (self.by_name.contains_key(name) || self.renamed.contains(name))
    }

    /// Whether a name alone may mean such a function.
    pub(crate) fn may_be_value(&self, name: &str) -> bool {
        let is_free = |id: usize| self.functions[id].own.is_none();
        self.named(name).any(is_free) || self.renamed.contains(name)
    }

    /// Whether a method that may take a token has this name.
    pub(crate) fn may_be_method(&self, name: &str) -> bool {
        self.named(name).any(|id| self.functions[id].has_receiver)
    }

    fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        self.by_name.get(name).into_iter().flatten().copied()
    }

    pub(crate) fn function(&self, id: usize) -> &KnownFunction {
        &self.functions[id]
    }

    pub(crate) fn len(&self) -> usize {
        self.functions.len()
    }

    /// Whether a value of this type is a spin lock guard, or a type of the scope that
    /// holds one.
    pub(crate) fn is_guard_type(&self, ty: &Type) -> bool {
        let is_own =
            |ty| functions::type_name(ty).is_some_and(|it| self.guard_types.contains(&text(it)));
        names::is_guard_type(ty) || is_own(ty)
    }

    /// Whether a call of this name and with so many arguments may lack its token.
    pub(crate) fn may_lack_token(&self, name: &Ident, arguments: usize) -> bool {
        if self.also.iter().any(|also| also.is_named(name)) {
            return true;
        }
        self.named(&text(name)).any(|id| {
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
}

/// The bit of the letter that `name` begins with.
fn initial(name: &str) -> u64 {
    name.bytes().next().map_or(0, |letter| 1 << (letter % 64))
}
