//! What the names of a scope's modules mean.

use std::collections::HashMap;

/// What a name may stand for: one name may stand for one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Module,
    Type,
    Function,
    /// A static or a constant.
    Constant,
}

/// The modules of a scope; one without a name under an `impl`.
pub(super) struct Modules {
    all: Vec<Module>,
    by_path: HashMap<Vec<String>, usize>,
}

#[derive(Default)]
struct Module {
    name: String,
    parent: Option<usize>,
    own: HashMap<String, [Option<usize>; 4]>,
    /// Paths by the names that they are imported under.
    imports: HashMap<String, Vec<String>>,
    /// Paths of modules of which all is imported.
    globs: Vec<Vec<String>>,
}

/// What is being looked up, or was not found. Imports may go in circles.
type Asked<'p> = Vec<(usize, &'p str, Kind)>;

impl Default for Modules {
    fn default() -> Self {
        Self {
            all: vec![Module::default()],
            by_path: HashMap::from([(Vec::new(), 0)]),
        }
    }
}

impl Modules {
    /// The module at this path from the annotated one on; it is added if it is new.
    pub(super) fn enter(&mut self, path: &[String]) -> usize {
        if let Some(&id) = self.by_path.get(path) {
            return id;
        }
        let (name, outer) = match path {
            [root] => (root, None),
            [outer @ .., name] => (name, Some(self.enter(outer))),
            [] => return 0,
        };
        let id = self.all.len();
        self.by_path.insert(path.to_vec(), id);
        self.all.push(Module {
            name: name.clone(),
            parent: outer,
            ..Module::default()
        });
        if let Some(outer) = outer {
            self.define(outer, name, Kind::Module, id);
        }
        id
    }

    pub(super) fn at(&self, path: &[String]) -> usize {
        self.by_path.get(path).copied().unwrap_or_default()
    }

    /// Gives `name` a meaning, unless it has one; its meaning.
    pub(super) fn define(&mut self, module: usize, name: &str, kind: Kind, id: usize) -> usize {
        let own = &mut self.all[module].own;
        let meanings = match own.get_mut(name) {
            Some(meanings) => meanings,
            None => own.entry(name.to_owned()).or_default(),
        };
        *meanings[kind as usize].get_or_insert(id)
    }

    pub(super) fn import(&mut self, module: usize, import: Import) {
        let module = &mut self.all[module];
        match import {
            Import::Name(name, path) => {
                module.imports.insert(name, path);
            }
            Import::All(path) => module.globs.push(path),
        }
    }

    /// What `module` imports under this name.
    pub(super) fn imported(&self, module: usize, name: &str) -> Option<&[String]> {
        self.all[module].imports.get(name).map(Vec::as_slice)
    }

    /// What `path` means in `module`, if it leads to something of the scope.
    pub(super) fn find(&self, module: usize, path: &[String], kind: Kind) -> Option<usize> {
        self.resolve(module, path, kind, &mut Asked::new())
    }

    fn resolve<'p>(
        &'p self,
        module: usize,
        path: &'p [String],
        kind: Kind,
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        let (last, outer) = path.split_last()?;
        let module = self.module(module, outer, asked)?;
        self.name(module, last, kind, asked)
    }

    /// The module that `path` leads to.
    fn module<'p>(
        &'p self,
        from: usize,
        path: &'p [String],
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        let (from, path) = match path.first().map(String::as_str) {
            Some("crate") => self.after_root(path)?,
            _ => (from, path),
        };
        let mut steps = path.iter();
        steps.try_fold(from, |module, step| {
            self.name(module, step, Kind::Module, asked)
        })
    }

    /// The part of a path from `crate` on that lies in the scope: what the modules around
    /// the annotated one are called, nobody knows.
    fn after_root<'p>(&self, path: &'p [String]) -> Option<(usize, &'p [String])> {
        let root = self.all.get(1)?;
        let at = path.iter().position(|step| *step == root.name)?;
        Some((1, &path[at + 1..]))
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
            ("super", Kind::Module) => return self.all[module].parent,
            _ => {}
        }
        let own = self.all[module].own.get(name);
        own.and_then(|meanings| meanings[kind as usize])
            .or_else(|| self.imported_name(module, name, kind, asked))
    }

    fn imported_name<'p>(
        &'p self,
        module: usize,
        name: &'p str,
        kind: Kind,
        asked: &mut Asked<'p>,
    ) -> Option<usize> {
        let Module { imports, globs, .. } = &self.all[module];
        let by_name = imports.get(name);
        let question = (module, name, kind);
        if by_name.is_none() && globs.is_empty() || asked.contains(&question) {
            return None;
        }
        asked.push(question);
        let found = by_name
            .and_then(|path| self.resolve(module, path, kind, asked))
            .or_else(|| {
                globs.iter().find_map(|path| {
                    let all = self.module(module, path, asked)?;
                    self.name(all, name, kind, asked)
                })
            })?;
        asked.retain(|other| *other != question);
        Some(found)
    }
}

/// What a part of a `use` imports.
pub(crate) enum Import {
    /// This path, under this name.
    Name(String, Vec<String>),
    /// All of the module at this path.
    All(Vec<String>),
}

impl Import {
    /// The name that `as` gives.
    pub(super) fn renamed(&self) -> Option<&str> {
        match self {
            Self::Name(name, path) => (path.last() != Some(name)).then_some(name),
            Self::All(_) => None,
        }
    }
}
