use std::collections::HashSet;

use syn::{ExprPath, Path};

use super::imports::absolute;
use super::{Known, Token};
use crate::functions::{self, Owner, Place};
use crate::names::text;
use crate::scope::Scope;

impl Known {
    /// The function that `path` means, if it could take a hidden token.
    pub(super) fn path(&self, path: &ExprPath, place: &Place, scope: &Scope) -> Option<usize> {
        let found = match &path.qself {
            Some(qself) if qself.position == 0 => {
                let ty = functions::type_name(&qself.ty)?.to_string();
                self.associated(&ty, &path.path, place)
            }
            Some(_) => None,
            None => self.plain_path(&path.path, place, scope),
        };
        found.filter(|&id| self.functions[id].token != Token::None)
    }

    fn plain_path(&self, path: &Path, place: &Place, scope: &Scope) -> Option<usize> {
        let names: Vec<String> = path.segments.iter().map(|it| text(&it.ident)).collect();
        let (name, qualifier) = names.split_last()?;
        if qualifier.is_empty() {
            if path.get_ident().is_some_and(|name| scope.is_local(name)) {
                return None;
            }
            return self.free_function(&place.module, name, &mut HashSet::new());
        }
        let by_module = absolute(&place.module, qualifier)
            .and_then(|module| self.free_function(&module, name, &mut HashSet::new()));
        by_module.or_else(|| self.associated(qualifier.last()?, path, place))
    }

    /// The function `name` in `module`, own or imported. Imports may go in circles, so
    /// no module is `asked` twice.
    fn free_function(
        &self,
        module: &[String],
        name: &str,
        asked: &mut HashSet<(Vec<String>, String)>,
    ) -> Option<usize> {
        let key = (module.to_vec(), name.to_owned());
        if let Some(&id) = self.free.get(&key) {
            return Some(id);
        }
        if !asked.insert(key.clone()) {
            return None;
        }
        if let Some((module, name)) = self.imports.get(&key) {
            return self.free_function(module, name, asked);
        }
        let mut globs = self.globs.get(module).into_iter().flatten();
        globs.find_map(|module| self.free_function(module, name, asked))
    }

    /// The function that `path` ends in, of the type named `ty`.
    fn associated(&self, ty: &str, path: &Path, place: &Place) -> Option<usize> {
        let ty = if ty == "Self" { place.self_type()? } else { ty };
        let name = text(&path.segments.last()?.ident);
        let owner = Owner::Inherent(ty.to_owned());
        let candidates = self.associated.get(&name)?;
        candidates
            .iter()
            .copied()
            .find(|&id| self.functions[id].place.owner == owner)
    }
}
