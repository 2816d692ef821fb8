//! Finds the function of the scope that a call means.

use proc_macro2::TokenTree;

use super::ty::is_pointer;
use super::{Passed, Ty, View};
use crate::fragments;
use crate::trees::{after_angles, is_punct, is_word};

impl View<'_> {
    /// Returns the methods that a call with this name and number of arguments may mean, on a receiver that
    /// the trees before it give, and whether the call certainly means one of them.
    pub(crate) fn methods(
        &self,
        receiver: &[TokenTree],
        name: &str,
        arguments: usize,
    ) -> (Vec<usize>, bool) {
        let fits = |id: &usize| self.scope.function(*id).fits(arguments);
        let mut all = self.scope.named(name).filter(fits).peekable();
        if all.peek().is_none() {
            return (Vec::new(), true);
        }
        let is_common = is_common_method(name);
        let receiver = self.receiver(receiver);
        match receiver {
            // Most likely a method of the standard library. If not, the call lacks an argument.
            Ty::Part if !is_common => (all.collect(), true),
            Ty::Unknown if !is_common => (all.collect(), false),
            _ => {
                let found = self.methods_of(&receiver, name).into_iter().find(fits);
                (found.into_iter().collect(), true)
            }
        }
    }

    /// Returns the methods with this name of the types in `ty`, the outermost first.
    pub(super) fn methods_of(&self, ty: &Ty, name: &str) -> Vec<usize> {
        let (Ty::Of(names) | Ty::Within(names)) = ty else {
            return Vec::new();
        };
        // A list of the type also has such a method.
        let is_outermost = is_common_method(name) && matches!(ty, Ty::Of(_));
        let depth = if is_outermost { 1 } else { usize::MAX };
        let names = self.meanings(names);
        let owners = names.iter().filter(|name| !is_pointer(name)).take(depth);
        let methods = owners.filter_map(|owner| self.scope.associated(owner, name));
        methods.collect()
    }

    /// Returns the function that the path `trees` means, if that function could take a token.
    pub(crate) fn function(&self, trees: &[TokenTree]) -> Option<usize> {
        let trees = &fragments::seen_through(trees)[..];
        let found = if is_punct(trees.first(), '<') {
            let end = after_angles(trees, 0)?;
            let ty = &trees[1..end - 1];
            let is_of_trait = ty.iter().any(|tree| is_word(Some(tree), "as"));
            let (ty, _) = super::split_path(ty);
            let owners = self.meanings(&ty[ty.len().checked_sub(1)?..]);
            let owner = owners.first().filter(|_| !is_of_trait)?;
            let (path, _) = super::split_path(&trees[end..]);
            self.scope.associated(owner, path.last()?)
        } else {
            self.plain_path(super::split_path(trees).0)
        };
        found.filter(|&id| self.scope.function(id).token != Passed::Never)
    }

    fn plain_path(&self, names: Vec<String>) -> Option<usize> {
        if let [name] = &names[..]
            && self.locals.get(name).is_some()
        {
            return None;
        }
        let names = self.imported(names);
        let modules = &self.scope.modules;
        let find = |path: &[String]| modules.function(self.place.module, path);
        let found = find(&names).or_else(|| {
            let mut globs = self.locals.globs();
            globs.find_map(|glob| find(&[glob, &names].concat()))
        });
        found.or_else(|| {
            let (last, qualifier) = names.split_last()?;
            let owner = self.meanings(qualifier.get(qualifier.len().checked_sub(1)?..)?);
            self.scope.associated(owner.first()?, last)
        })
    }

    /// Returns the names of a path, with the first name replaced by what the body imports under it.
    pub(super) fn imported(&self, mut names: Vec<String>) -> Vec<String> {
        if let Some(first) = names.first()
            && let Some(imported) = self.locals.imported(first)
        {
            names.splice(..1, imported.iter().cloned());
        }
        names
    }

    /// Returns the names of types, with aliases replaced by the types that they stand for.
    pub(super) fn meanings(&self, names: &[String]) -> Vec<String> {
        let mut all = Vec::new();
        for name in names {
            let name = match self.place.self_type() {
                Some(own) if name == "Self" => own,
                _ => name,
            };
            let modules = &self.scope.modules;
            let imported = self.locals.imported(name);
            let imported = imported.or_else(|| modules.imported(self.place.module, name));
            let name = imported
                .and_then(<[String]>::last)
                .map_or(name, String::as_str);
            let name = self.scope.words.canonical(name);
            if self.scope.words.alias(name).is_none() {
                all.push(name.to_owned());
            }
            if let Some(Ty::Of(others)) = self.scope.words.get(name) {
                let others = others
                    .iter()
                    .map(|it| self.scope.words.canonical(it).to_owned());
                all.extend(others);
            }
        }
        all
    }
}

/// Returns whether types of the standard library have a method of this name.
pub(super) fn is_common_method(name: &str) -> bool {
    let mut methods = COMMON_METHODS.split_whitespace();
    methods.any(|method| method == name)
}

const COMMON_METHODS: &str = "
    all any append as_mut as_ref as_slice clear clone cmp contains
    contains_key count drain drop entry eq extend find first get
    get_mut insert into_iter is_empty iter iter_mut last len load next
    peek pop pop_back pop_front position push push_back push_front read remove
    replace reset resize retain send set sort split start store
    swap take truncate update wait write
";
