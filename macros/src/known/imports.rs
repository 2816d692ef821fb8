use syn::UseTree;

use super::modules::Import;
use crate::names::text;

/// Tells what `tree` imports.
pub(crate) fn each(tree: &UseTree, import: &mut dyn FnMut(Import)) {
    under(&mut Vec::new(), tree, import);
}

fn under(path: &mut Vec<String>, tree: &UseTree, import: &mut dyn FnMut(Import)) {
    match tree {
        UseTree::Path(tree) => {
            path.push(text(&tree.ident));
            under(path, &tree.tree, import);
            path.pop();
        }
        UseTree::Name(tree) => import(named(path, text(&tree.ident), None)),
        UseTree::Rename(tree) => {
            let name = Some(text(&tree.rename));
            import(named(path, text(&tree.ident), name));
        }
        UseTree::Glob(_) => import(Import::All(path.clone())),
        UseTree::Group(group) => group
            .items
            .iter()
            .for_each(|tree| under(path, tree, import)),
    }
}

/// `path::last`, or the module `path` itself if `last` is `self`.
fn named(path: &[String], last: String, name: Option<String>) -> Import {
    let mut path = path.to_vec();
    if last != "self" {
        path.push(last);
    }
    let own = path.last().cloned().unwrap_or_default();
    Import::Name(name.unwrap_or(own), path)
}
