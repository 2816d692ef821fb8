use windows_sys::Win32::System::Environment::GetCommandLineW;

use crate::text::Text;

/// The arguments of this process, beginning with the program's name. None contains a blank.
pub(crate) struct Arguments([Text; 3]);

impl Arguments {
    pub(crate) fn of_this_process() -> Self {
        let mut arguments = [Text::new(); 3];
        let mut index = 0;
        // SAFETY: the function may be called at any time.
        let mut at = unsafe { GetCommandLineW() };
        loop {
            // SAFETY: the line ends with a zero, after which nothing is read.
            let unit = unsafe { at.read() };
            match (unit, arguments.get_mut(index)) {
                (0, _) => return Self(arguments),
                (QUOTE, _) | (_, None) => {}
                (BLANK, Some(argument)) if argument.is("") => {}
                (BLANK, Some(_)) => index += 1,
                (unit, Some(argument)) => argument.push(unit),
            }
            // SAFETY: as above.
            at = unsafe { at.add(1) };
        }
    }

    pub(crate) const fn get(&self, index: usize) -> &Text {
        &self.0[index]
    }
}

const QUOTE: u16 = b'"' as u16;
const BLANK: u16 = b' ' as u16;
