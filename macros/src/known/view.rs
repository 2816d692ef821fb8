use syn::Path;

use super::Known;
use super::modules::Kind;
use crate::names::text;
use crate::scope::Scope;

/// Where a body or a type stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Home {
    pub(super) module: usize,
    /// The type that `Self` is.
    pub(super) own: Option<usize>,
}

/// A place in a body, from where names are looked up.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) known: &'a Known,
    pub(crate) home: Home,
    pub(crate) scope: &'a Scope,
}

impl View<'_> {
    /// What a path of these names means, if it leads to something of the scope.
    pub(super) fn find(&self, names: &[String], kind: Kind) -> Option<usize> {
        let find = |names: &[String]| self.known.modules.find(self.home.module, names, kind);
        find(names).or_else(|| {
            let mut globs = self.scope.globs();
            globs.find_map(|glob| find(&[glob, names].concat()))
        })
    }

    /// The names of a path, the first of them replaced by what the body imports under it.
    pub(super) fn names(&self, path: &Path) -> Vec<String> {
        let names = path.segments.iter().map(|segment| text(&segment.ident));
        let mut names: Vec<String> = names.collect();
        if let Some(first) = names.first()
            && let Some(imported) = self.scope.imported(first)
        {
            names.splice(..1, imported.iter().cloned());
        }
        names
    }

    /// The last name of a path that leads out of the scope, before `use … as` gave it
    /// another.
    pub(super) fn last<'n>(&'n self, names: &'n [String]) -> Option<&'n str> {
        let imported = match names {
            [name] => self.known.modules.imported(self.home.module, name),
            _ => None,
        };
        imported.unwrap_or(names).last().map(String::as_str)
    }

    /// Looks from where no local names are.
    pub(super) fn elsewhere<T>(&self, home: Home, look: impl FnOnce(View<'_>) -> T) -> T {
        let known = self.known;
        let scope = &Scope::default();
        look(View { known, home, scope })
    }
}
