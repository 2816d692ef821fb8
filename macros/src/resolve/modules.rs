//! Resolves names in a scope's modules.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The modules of a scope. Under an `impl` there is one without a name.
#[derive(Debug)]
pub(super) struct Modules(Vec<Module>);

#[derive(Debug, Default)]
struct Module {
    name: String,
    parent: Option<usize>,
    /// The numbers of the functions and modules that the module has or imports.
    own: HashMap<(String, Kind), usize>,
    /// Imported paths, by the names under which they are imported.
    imports: HashMap<String, Vec<String>>,
    /// Paths of glob imports.
    globs: Vec<Vec<String>>,
}

/// The kind of a name's meaning. A name may have one meaning of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Module,
    Function,
}

/// One import of a `use`.
#[derive(Clone, Debug)]
pub(crate) enum Import {
    /// This path, under this name.
    Name(String, Vec<String>),
    /// Everything in the module at this path.
    All(Vec<String>),
}

impl Default for Modules {
    fn default() -> Self {
        Self(vec![Module::default()])
    }
}

impl Modules {
    /// Adds a module with this name and number to the module `outer`.
    pub(super) fn enter(&mut self, name: &str, number: usize, outer: Option<usize>) {
        if let Some(outer) = outer {
            self.define(outer, name, Kind::Module, number);
        }
        self.0
            .resize_with(self.0.len().max(number + 1), Module::default);
        name.clone_into(&mut self.0[number].name);
        self.0[number].parent = outer;
    }

    /// Gives `name` a meaning unless it has one, and returns its meaning.
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

    /// Returns the path that `module` imports under this name.
    pub(super) fn imported(&self, module: usize, name: &str) -> Option<&[String]> {
        self.0[module].imports.get(name).map(Vec::as_slice)
    }

    /// Gives imports their meanings, after all modules are known. One import may lead to another.
    pub(super) fn finish(&mut self) {
        let mut is_changed = true;
        while std::mem::take(&mut is_changed) {
            for id in 0..self.0.len() {
                for (key, found) in self.imported_by(id) {
                    if let Entry::Vacant(entry) = self.0[id].own.entry(key) {
                        entry.insert(found);
                        is_changed = true;
                    }
                }
            }
        }
    }

    /// Returns the known imports of a module. Imports by name come first.
    fn imported_by(&self, id: usize) -> Vec<((String, Kind), usize)> {
        let Module { imports, globs, .. } = &self.0[id];
        let named = imports.iter().flat_map(|(name, path)| {
            [Kind::Module, Kind::Function]
                .into_iter()
                .filter_map(|kind| {
                    let found = self.find(id, path, kind)?;
                    Some(((name.clone(), kind), found))
                })
        });
        let modules = globs
            .iter()
            .filter_map(|path| self.find(id, path, Kind::Module));
        let all = modules.flat_map(|module| self.0[module].own.clone());
        named.chain(all).collect()
    }

    /// Returns the function that `path` means in `module`.
    pub(super) fn function(&self, module: usize, path: &[String]) -> Option<usize> {
        self.find(module, path, Kind::Function)
    }

    fn find(&self, mut from: usize, mut path: &[String], kind: Kind) -> Option<usize> {
        if path.first().is_some_and(|step| step == "crate") {
            // The names of the modules around the annotated one are unknown.
            let root = path.iter().position(|step| *step == self.0[0].name)?;
            (from, path) = (0, &path[root + 1..]);
        }
        if path.is_empty() && kind == Kind::Function {
            return None;
        }
        let kinds = (1..path.len()).map(|_| Kind::Module).chain([kind]);
        path.iter()
            .zip(kinds)
            .try_fold(from, |module, (step, kind)| match (step.as_str(), kind) {
                ("self", Kind::Module) => Some(module),
                ("super", Kind::Module) => self.0[module].parent,
                _ => self.0[module].own.get(&(step.clone(), kind)).copied(),
            })
    }
}
