//! How wide the parameters of a function are, and then its result.

/// A pointer to a function.
pub(crate) trait Function {
    /// The widths in bytes, after the number of the parameters.
    const WIDTHS: [usize; 9];
}

impl<F: Function> Function for Option<F> {
    const WIDTHS: [usize; 9] = F::WIDTHS;
}

macro_rules! functions {
    ($(extern $abi:literal)? fn $($parameter:ident)*) => {
        impl<$($parameter,)* R> Function for unsafe $(extern $abi)? fn($($parameter),*) -> R {
            const WIDTHS: [usize; 9] = {
                let all: &[usize] = &[$(size_of::<$parameter>(),)* size_of::<R>()];
                let mut widths = [0; 9];
                widths[0] = all.len() - 1;
                let mut at = 0;
                while at < all.len() {
                    widths[at + 1] = all[at];
                    at += 1;
                }
                widths
            };
        }
    };
    ($($parameter:ident)*) => {
        functions!(fn $($parameter)*);
        functions!(extern "C" fn $($parameter)*);
        functions!(extern "system" fn $($parameter)*);
    };
}

functions!();
functions!(A);
functions!(A B);
functions!(A B C);
functions!(A B C D);
functions!(A B C D E);
functions!(A B C D E F);
functions!(A B C D E F G);

/// The widths of this function's.
pub(crate) const fn widths<F: Function>(_: &F) -> [usize; 9] {
    F::WIDTHS
}

/// Whether they are the same.
pub(crate) const fn same(a: [usize; 9], b: [usize; 9]) -> bool {
    let mut at = 0;
    while at < 9 {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}
