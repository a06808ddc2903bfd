// Package shot matches with functions that compile their pattern at each call.
package shot

import (
	"errors"
	"fmt"
	"regexp"
)

var errCode = errors.New("no code")

// ValidCoupon drops the error, which there is none of.
func ValidCoupon(code string) bool {
	match, _ := regexp.MatchString(`^[a-zA-Z0-9]{4,20}$`, code) // want `builds`
	return match
}

// CheckName does so in a condition.
func CheckName(name string) error {
	if matched, _ := regexp.MatchString(`[0-9]`, name); matched { // want `builds`
		return errors.New("digits")
	}
	return nil
}

// CheckPhone has the pattern in a variable of its own.
func CheckPhone(phone string) error {
	phoneRegex := `^\+?[1-9]\d{1,14}$`
	if matched, _ := regexp.MatchString(phoneRegex, phone); !matched { // want `builds`
		return errors.New("no phone")
	}
	return nil
}

// CheckSize looks at the error.
func CheckSize(size string) error {
	const pattern = `^\d+x\d+$`
	matched, err := regexp.MatchString(pattern, size) // want `builds`
	if err != nil {
		return fmt.Errorf("regex error: %w", err)
	}
	if !matched {
		return fmt.Errorf("%s: %w", size, errCode)
	}
	return nil
}

// CheckPassword asks for both at once.
func CheckPassword(password string) bool {
	lower, errLower := regexp.MatchString("([a-z])+", password) // want `builds`
	if errLower != nil || !lower {
		return false
	}
	if upper, err := regexp.MatchString("([A-Z])+", password); err == nil && upper { // want `builds`
		return true
	}
	return false
}

// IsSlug returns both.
func IsSlug(slug string) (bool, error) {
	return regexp.MatchString(`^[a-z0-9-]+$`, slug) // want `builds`
}

// CheckSlug uses what IsSlug has.
func CheckSlug(slug []byte) error {
	re := regexp.MustCompile(`^[a-z0-9-]+$`) // want `builds`
	if !re.Match(slug) {
		return errCode
	}
	return nil
}

// Again gives a variable that is there its next value.
func Again(postcode string) (ok bool) {
	ok, _ = regexp.MatchString(`^[A-Z]{2}\d$`, postcode) // want `builds`
	return ok
}

// Wrong has a pattern that is none: it fails, and there is nothing to share.
func Wrong(in string) (bool, error) {
	return regexp.MatchString(`[`, in) // silent: nothing/not-built
}

// Logged tells of the error, and goes on.
func Logged(in string) bool {
	ok, err := regexp.MatchString(`^log: `, in) // unfixed: fix/other-results // want `builds`
	if err != nil {
		fmt.Println(err)
	}
	return ok && err == nil
}

// Reused sets a variable that is there, and declares another one.
func Reused(in string) bool {
	ok := in != ""
	ok, err := regexp.MatchString(`^used: `, in) // unfixed: fix/other-results // want `builds`
	if err != nil {
		return false
	}
	return ok
}

func both(ok bool, err error) bool { return ok && err == nil }

// Handed hands both on.
func Handed(in string) bool {
	return both(regexp.MatchString(`^hand: `, in)) // unfixed: fix/other-results // want `builds`
}

// IsToken has a pattern that many texts match: the variable says what it is for.
func IsToken(token string) bool {
	jwtRegex := `^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]+$`
	matched, err := regexp.MatchString(jwtRegex, token) // want `builds`
	return err == nil && matched
}

// IsLocal has a comment on its text, which goes along.
func IsLocal(in string) bool {
	// +62, 62, 0
	localRegex := `^(?:\+62|62|0)[2-9][0-9]{7,14}$`
	ok, _ := regexp.MatchString(localRegex, in) // want `builds`
	return ok
}

// IsCode has one on what the code has to be, which stays.
func IsCode(code string) bool {
	// The code has to have no blanks
	codeRegex := `^[^ ]{4,}$`
	ok, _ := regexp.MatchString(codeRegex, code) // want `builds`
	return ok
}

type account struct{ Login, Zone string }

// Check asks for a field.
func (a account) Check() bool {
	ok, _ := regexp.MatchString(`^[a-z]{2,}_[a-z]{3,}$`, a.Login) // want `builds`
	return ok
}

// CheckRest calls what it learns by a name.
func (a account) CheckRest() bool {
	isOffset, _ := regexp.MatchString(`[+-]\d\d:\d\d|UTC`, a.Zone) // want `builds`
	return isOffset
}
