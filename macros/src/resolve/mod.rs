//! Finds by name the function of the scope that a call means. A wrong guess is an arity error,
//! never a program that compiles.

mod calls;
mod function;
mod imports;
mod locals;
mod modules;
mod paths;
mod receiver;
mod ty;
mod words;

use std::collections::HashMap;

use crate::item::{Block, Definition, Function, Item, Member, Owner, Place};
use crate::trees::text;
use crate::words::{Filter, hash};
use modules::{Import, Kind, Modules};
use words::Words;

pub(crate) use function::{Passed, Signature};
pub(crate) use imports::each as each_import;
pub(crate) use locals::{Local, Locals};
pub(crate) use paths::{path_start, receiver_start, split_path};
pub(crate) use ty::Ty;
pub(crate) use words::constant;

/// The names of a scope. A function on its own has none.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    modules: Modules,
    functions: Vec<Signature>,
    /// The types of fields, statics and constants, and the targets of type aliases.
    words: Words,
    /// Functions that may take a token, by name. Names from `use … as` have an empty list.
    by_name: HashMap<String, Vec<usize>>,
    /// The first such function of an inherent `impl`, by the names of the type and the function.
    by_owner: HashMap<String, HashMap<String, usize>>,
    /// The names of `by_name`.
    filter: Filter,
    /// Whether any function that may take a token is a method, so that receivers matter.
    pub(crate) has_methods: bool,
}

/// A place in a body from which names are looked up.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) scope: &'a Scope,
    pub(crate) place: &'a Place,
    pub(crate) locals: &'a Locals,
    /// How many receivers back types are looked up. A chain of calls may be long.
    pub(crate) depth: u8,
}

impl Scope {
    /// Reads what is known of `item` before its bodies are read.
    pub(crate) fn of(item: &Item) -> Self {
        let mut scope = Self::default();
        if item.is_function() {
            return scope;
        }
        scope.read(item.members(), None);
        scope.words.finish();
        scope.add_functions(item.members());
        scope.modules.finish();
        scope
    }

    /// Returns whether there is no function that a call could mean.
    pub(crate) fn is_empty(&self) -> bool {
        self.functions.is_empty()
    }

    fn read(&mut self, members: &[Member], module: Option<usize>) {
        for member in members {
            match member {
                Member::Block(Block {
                    module: Some(name),
                    place,
                    members,
                    ..
                }) => {
                    self.modules.enter(name, place.module, module);
                    self.read(members, Some(place.module));
                }
                Member::Block(block) => self.words.read_impl(block),
                Member::Definition(definition) => self.read_definition(definition, module),
                Member::Function(_) => {}
            }
        }
    }

    fn read_definition(&mut self, definition: &Definition, module: Option<usize>) {
        let Some((word, rest)) = definition.split() else {
            return;
        };
        match (&*word.to_string(), module) {
            ("use", Some(module)) => imports::each(rest, &mut |import| {
                if let Import::Name(name, path) = &import
                    && path.last() != Some(name)
                {
                    self.filter.add(name);
                    self.by_name.entry(name.clone()).or_default();
                }
                self.modules.import(module, import);
            }),
            ("static" | "const", _) => self.words.read_constant(rest),
            ("struct" | "enum" | "union" | "type", Some(_)) => self.words.read_type(rest),
            _ => {}
        }
    }

    fn add_functions(&mut self, members: &[Member]) {
        for member in members {
            match member {
                Member::Function(function) => self.add_function(function),
                Member::Block(block) => self.add_functions(&block.members),
                Member::Definition(_) => {}
            }
        }
    }

    fn add_function(&mut self, function: &Function) {
        let id = self.functions.len();
        let name = text(&function.head.name);
        let first = match &function.place.owner {
            Owner::Module => self
                .modules
                .define(function.place.module, &name, Kind::Function, id),
            Owner::Inherent(owner) => self.associated(owner, &name).unwrap_or(id),
            Owner::Alone | Owner::TraitImpl(_) | Owner::Trait => id,
        };
        let signature = Signature::new(function, first);
        if signature.token != Passed::Never {
            if let Owner::Inherent(owner) = &function.place.owner {
                let owner = self.words.canonical(owner).to_owned();
                let functions = self.by_owner.entry(owner).or_default();
                functions.entry(name.clone()).or_insert(id);
            }
            self.has_methods |= signature.has_receiver;
            self.filter.add(&name);
            self.by_name.entry(name).or_default().push(id);
        }
        self.functions.push(signature);
    }

    /// Returns the functions of this name that may take a token.
    fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        self.by_name.get(name).into_iter().flatten().copied()
    }

    /// Returns the function with this name in an inherent `impl` of a type.
    fn associated(&self, owner: &str, name: &str) -> Option<usize> {
        let functions = self.by_owner.get(self.words.canonical(owner))?;
        functions.get(name).copied()
    }

    /// Returns the type of the inherent `impl` that contains the function.
    fn owner(&self, id: usize) -> Option<&str> {
        match &self.functions[id].place.owner {
            Owner::Inherent(owner) => Some(self.words.canonical(owner)),
            _ => None,
        }
    }

    /// Returns the names of functions that may take a token.
    pub(crate) fn names(&self) -> &Filter {
        &self.filter
    }

    /// Returns whether a function that may take a token can be called by this name.
    pub(crate) fn may_be_called(&self, name: &str) -> bool {
        self.filter.may_have(hash(name)) && self.by_name.contains_key(name)
    }

    pub(crate) fn function(&self, id: usize) -> &Signature {
        &self.functions[id]
    }

    /// Returns whether a value of the type with this name holds a spin lock guard.
    pub(crate) fn is_guard_type(&self, name: &str) -> bool {
        crate::routines::is_guard(name) || self.words.is_guard_type(name)
    }
}
