//! What the names of a scope's modules mean.

use std::collections::HashMap;

/// The modules of a scope; one without a name under an `impl`.
#[derive(Debug)]
pub(super) struct Modules(Vec<Module>);

#[derive(Debug, Default)]
struct Module {
    name: String,
    parent: Option<usize>,
    /// Its functions and modules, by their numbers.
    own: HashMap<(String, Kind), usize>,
    /// Paths by the names that they are imported under.
    imports: HashMap<String, Vec<String>>,
    /// Paths of modules of which all is imported.
    globs: Vec<Vec<String>>,
}

/// What a name may stand for: one name may stand for one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Module,
    Function,
}

/// What a part of a `use` imports.
#[derive(Clone, Debug)]
pub(crate) enum Import {
    /// This path, under this name.
    Name(String, Vec<String>),
    /// All of the module at this path.
    All(Vec<String>),
}

/// What is being looked up, or was not found. Imports may go in circles.
type Asked<'p> = Vec<(usize, &'p str, Kind)>;

impl Default for Modules {
    fn default() -> Self {
        Self(vec![Module::default()])
    }
}

impl Modules {
    /// Adds the module of this name and number in the module `outer`.
    pub(super) fn enter(&mut self, name: &str, number: usize, outer: Option<usize>) {
        if let Some(outer) = outer {
            self.define(outer, name, Kind::Module, number);
        }
        self.0
            .resize_with(self.0.len().max(number + 1), Module::default);
        name.clone_into(&mut self.0[number].name);
        self.0[number].parent = outer;
    }

    /// Gives `name` a meaning, unless it has one; its meaning.
    pub(super) fn define(&mut self, module: usize, name: &str, kind: Kind, id: usize) -> usize {
        *self.0[module]
            .own
            .entry((name.to_owned(), kind))
            .or_insert(id)
    }

    pub(super) fn import(&mut self, module: usize, import: Import) {
        let module = &mut self.0[module];
        match import {
            Import::Name(name, path) => {
                module.imports.insert(name, path);
            }
            Import::All(path) => module.globs.push(path),
        }
    }

    /// What `module` imports under this name.
    pub(super) fn imported(&self, module: usize, name: &str) -> Option<&[String]> {
        self.0[module].imports.get(name).map(Vec::as_slice)
    }

    /// The function that `path` means in `module`.
    pub(super) fn function(&self, module: usize, path: &[String]) -> Option<usize> {
        self.resolve(module, path, Kind::Function, &mut Asked::new())
    }

    fn resolve<'p>(
        &'p self,
        from: usize,
        path: &'p [String],
        kind: Kind,
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        let (last, outer) = path.split_last()?;
        let module = self.module(from, outer, asked)?;
        self.name(module, last, kind, asked)
    }

    /// The module that `path` leads to.
    fn module<'p>(
        &'p self,
        mut from: usize,
        mut path: &'p [String],
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        if path.first().is_some_and(|step| step == "crate") {
            // What the modules around the annotated one are called, nobody knows.
            let root = path.iter().position(|step| *step == self.0[0].name)?;
            (from, path) = (0, &path[root + 1..]);
        }
        path.iter().try_fold(from, |module, step| {
            self.name(module, step, Kind::Module, asked)
        })
    }

    fn name<'p>(
        &'p self,
        module: usize,
        name: &'p str,
        kind: Kind,
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        match (name, kind) {
            ("self", Kind::Module) => return Some(module),
            ("super", Kind::Module) => return self.0[module].parent,
            _ => {}
        }
        let own = self.0[module].own.get(&(name.to_owned(), kind));
        own.copied()
            .or_else(|| self.imported_name(module, name, kind, asked))
    }

    fn imported_name<'p>(
        &'p self,
        module: usize,
        name: &'p str,
        kind: Kind,
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        let Module { imports, globs, .. } = &self.0[module];
        let by_name = imports.get(name);
        let question = (module, name, kind);
        if by_name.is_none() && globs.is_empty() || asked.contains(&question) {
            return None;
        }
        asked.push(question);
        let found = by_name.and_then(|path| self.resolve(module, path, kind, asked));
        let found = found.or_else(|| {
            globs.iter().find_map(|path| {
                let all = self.module(module, path, asked)?;
                self.name(all, name, kind, asked)
            })
        })?;
        asked.retain(|other| *other != question);
        Some(found)
    }
}
