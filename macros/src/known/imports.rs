use syn::UseTree;

use super::Known;

use crate::names::text;

impl Known {
    /// Notes what `tree` imports into `module` of the scope's own modules.
    pub(super) fn import(&mut self, tree: &UseTree, module: &[String], path: &mut Vec<String>) {
        match tree {
            UseTree::Path(tree) => {
                path.push(text(&tree.ident));
                self.import(&tree.tree, module, path);
                path.pop();
            }
            UseTree::Name(tree) => self.import_name(module, path, &text(&tree.ident), None),
            UseTree::Rename(tree) => {
                let alias = text(&tree.rename);
                self.import_name(module, path, &text(&tree.ident), Some(alias));
            }
            UseTree::Glob(_) => {
                if let Some(target) = absolute(module, path) {
                    self.globs.entry(module.to_vec()).or_default().push(target);
                }
            }
            UseTree::Group(tree) => {
                for tree in &tree.items {
                    self.import(tree, module, path);
                }
            }
        }
    }

    fn import_name(
        &mut self,
        module: &[String],
        path: &[String],
        name: &str,
        alias: Option<String>,
    ) {
        if let Some(target) = absolute(module, path) {
            let alias = alias.unwrap_or_else(|| name.to_owned());
            self.imports
                .insert((module.to_vec(), alias), (target, name.to_owned()));
        }
    }
}

/// The module that `path` means in `module`, if it lies in the scope.
pub(super) fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let (mut target, path) = from_crate(module, path).unwrap_or((module.to_vec(), path));
    for segment in path {
        match segment.as_str() {
            "self" => {}
            "super" => {
                target.pop()?;
            }
            "crate" => return None,
            name => target.push(name.to_owned()),
        }
    }
    Some(target)
}

/// The part of a path from `crate` on that lies in the scope: what the modules around the
/// annotated one are called, nobody knows.
fn from_crate<'p>(module: &[String], path: &'p [String]) -> Option<(Vec<String>, &'p [String])> {
    let root = module.first()?;
    if path.first()? != "crate" {
        return None;
    }
    let at = path.iter().position(|segment| segment == root)?;
    Some((vec![root.clone()], &path[at + 1..]))
}
