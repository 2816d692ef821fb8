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
            if scope.is_local(path.get_ident()?) {
                return None;
            }
            return self.free_function(&place.module, name, 0);
        }
        let by_module = absolute(&place.module, qualifier)
            .and_then(|module| self.free_function(&module, name, 0));
        by_module.or_else(|| self.associated(qualifier.last()?, path, place))
    }

    /// The function `name` in `module`, own or imported.
    fn free_function(&self, module: &[String], name: &str, depth: usize) -> Option<usize> {
        let key = (module.to_vec(), name.to_owned());
        if let Some(&id) = self.free.get(&key) {
            return Some(id);
        }
        // Imports may go in circles.
        if depth > 8 {
            return None;
        }
        if let Some((module, name)) = self.imports.get(&key) {
            return self.free_function(module, name, depth + 1);
        }
        let globs = self.globs.get(module).into_iter().flatten();
        globs
            .into_iter()
            .find_map(|module| self.free_function(module, name, depth + 1))
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
