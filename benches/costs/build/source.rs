//! Generates drivers with the same functions in several forms.

use std::fmt::Write as _;

use super::functions::{
    ASYNC_PAIR, ENTRY_BODY, HEAD, HELPER_BODY, PAIR, RICH_ENTRY_BODY, RICH_HEAD, RICH_HELPER_BODY,
};

/// The form of a driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// With declared tokens, and no macro.
    Visible,
    /// The attribute on each function.
    Functions,
    /// The attribute on the module around them.
    Module,
    /// The attribute on the `impl` around them.
    Impl,
    /// Like `Visible`, with an attribute that returns each function unread.
    Unread,
    /// Like `Visible`, with an attribute that rebuilds each function from its tokens.
    Read,
    /// Like `Visible`, with an attribute that only parses and prints each function.
    Parsed,
    /// Like `Visible`, with `#[tracing::instrument]` on each function.
    Instrument,
    /// Like `Visible`, but with `async` functions of traits.
    AsyncTraits,
    /// The same with `#[async_trait]`.
    AsyncTrait,
    /// Like `Visible`, checked with clippy.
    Clippy,
    /// Like `Visible`, with closures, macros and nested items in the bodies.
    RichVisible,
    /// The same with the attribute on each function.
    RichFunctions,
}

impl Kind {
    pub(super) const ALL: [Self; 13] = [
        Self::Visible,
        Self::Functions,
        Self::Module,
        Self::Impl,
        Self::Unread,
        Self::Read,
        Self::Parsed,
        Self::Instrument,
        Self::AsyncTraits,
        Self::AsyncTrait,
        Self::Clippy,
        Self::RichVisible,
        Self::RichFunctions,
    ];

    /// Returns whether the compiler takes seconds, not many minutes, for this number of functions.
    pub(super) fn fits(self, functions: usize) -> bool {
        !self.is_async() || functions <= 1_000
    }

    /// Returns a driver with this number of functions.
    pub(super) fn driver(self, functions: usize) -> String {
        let mut source = String::from(match self {
            Self::Module => "#[spin_lock_safe::spin_lock_safe]\npub mod driver {\n",
            _ => "",
        });
        source.push_str(HEAD);
        if self.is_rich() {
            source.push_str(RICH_HEAD);
        }
        if self == Self::Impl {
            source
                .push_str("pub struct Driver;\n#[spin_lock_safe::spin_lock_safe]\nimpl Driver {\n");
        }
        for number in 0..functions / 2 {
            self.pair(number, &mut source);
        }
        if matches!(self, Self::Module | Self::Impl) {
            source.push_str("}\n");
        }
        source
    }

    /// Writes an entry point and a helper.
    fn pair(self, number: usize, source: &mut String) {
        let text = if self.is_async() { ASYNC_PAIR } else { PAIR };
        let (entry, helper) = if self.is_rich() {
            (RICH_ENTRY_BODY, RICH_HELPER_BODY)
        } else {
            (ENTRY_BODY, HELPER_BODY)
        };
        let bodies = text
            .replace("#entry_body", entry)
            .replace("#helper_body", helper);
        let words = self.words().into_iter();
        let text = words.fold(bodies, |text, (mark, word)| text.replace(mark, word));
        source.push_str(&text.replace('@', &number.to_string()));
    }

    fn is_async(self) -> bool {
        matches!(self, Self::AsyncTraits | Self::AsyncTrait)
    }

    fn is_rich(self) -> bool {
        matches!(self, Self::RichVisible | Self::RichFunctions)
    }

    /// Returns the words that replace the marks in a pair of functions.
    fn words(self) -> [(&'static str, &'static str); 10] {
        let is_hidden = matches!(self, Self::Module | Self::Impl);
        let is_annotated = matches!(self, Self::Functions | Self::RichFunctions);
        let is_visible = !is_hidden && !is_annotated;
        let only_if = |is_so: bool, word| if is_so { word } else { "" };
        let (attribute, abi) = match self {
            Self::Functions | Self::RichFunctions => {
                ("#[spin_lock_safe::spin_lock_safe]", "extern \"system\"")
            }
            Self::AsyncTrait => ("#[async_trait::async_trait(?Send)]", ""),
            Self::Unread => ("#[floor::unread]", "extern \"system\""),
            Self::Read => ("#[floor::read]", "extern \"system\""),
            Self::Parsed => ("#[floor::parsed]", "extern \"system\""),
            Self::Instrument => ("#[tracing::instrument(skip_all)]", ""),
            _ => ("", "extern \"system\""),
        };
        let helper = match self {
            Self::AsyncTraits | Self::AsyncTrait => "H@::helper",
            Self::Impl => "Self::helper_@",
            _ => "helper_@",
        };
        let enter = "let token = &mut unsafe { LockToken::enter() };";
        [
            ("#attribute", attribute),
            ("#abi", abi),
            ("#helper", helper),
            ("#await", only_if(self.is_async(), ".await")),
            ("#enter", only_if(is_visible, enter)),
            ("#entry", only_if(is_annotated, TOKEN)),
            ("#parameter", only_if(!is_hidden, TOKEN)),
            ("#first", only_if(is_visible, "token, ")),
            ("#only", only_if(is_visible, "token")),
            ("#last", only_if(!is_hidden, ", token")),
        ]
    }
}

const TOKEN: &str = ", token: &mut LockToken";

/// Returns an annotated `impl` of methods, each of which calls three others.
pub(super) fn mutual(methods: usize) -> String {
    let mut source = String::from(
        "use spin_lock_safe::{SpinLock, spin_lock_safe};\n\
         pub struct Counter { count: SpinLock<usize> }\n#[spin_lock_safe]\nimpl Counter {\n",
    );
    for method in 0..methods {
        let [a, b, c] =
            [method * 7 + 1, method * 13 + 5, method + 1].map(|callee| callee % methods);
        let _ = writeln!(
            source,
            "fn m{method}(&self, depth: usize) {{
                 if depth == 0 {{ *self.count.acquire() += 1; return; }}
                 self.m{a}(depth - 1); self.m{b}(depth - 1); self.m{c}(depth - 1);
             }}"
        );
    }
    source.push_str("}\n");
    source
}
