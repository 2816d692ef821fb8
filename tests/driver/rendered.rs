//! rustc's errors as text.

/// The line of each error in `text` that has a place, in order.
pub(crate) fn error_lines(text: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut in_error = false;
    for line in text.lines() {
        if line.starts_with("error") {
            in_error = true;
        } else if in_error && let Some(place) = line.trim_start().strip_prefix("--> ") {
            lines.extend(line_of(place));
            in_error = false;
        }
    }
    lines
}

/// The line of `path:line:column`.
fn line_of(place: &str) -> Option<usize> {
    place.rsplit(':').nth(1)?.parse().ok()
}

#[test]
fn reads_the_lines() {
    let text = "error[E0502]: one\n --> ui/a.rs:7:5\n  |\nwarning: no\n --> ui/a.rs:1:1\n\n\
                error: two\n  --> ui/a.rs:12:34\n\nerror: aborting\n";
    assert_eq!(error_lines(text), [7, 12]);
}
