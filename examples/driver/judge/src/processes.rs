//! Finds the driver's process in the trace.

use crate::trace::{Call, CallKind};

/// Returns the process that loads the driver whose file has this name.
pub(crate) fn process_of<'t>(trace: &'t str, driver: &str) -> Option<&'t str> {
    let end = format!("\\{driver}\"");
    trace
        .lines()
        .filter_map(Call::parse)
        .find_map(|call| match call.kind {
            CallKind::LoadDriver(path) if path.ends_with(&end) => Some(call.process),
            _ => None,
        })
}
