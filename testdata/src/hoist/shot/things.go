package shot

import "regexp"

// A code for the post and one for a login look the same, and are not the same thing.
func ValidatePinCode(pinCode string) bool {
	pinCodePattern := regexp.MustCompile(`^\d{6}$`) // want `builds`
	return pinCodePattern.MatchString(pinCode)
}

func ValidateOTP(otp string) bool {
	matched, _ := regexp.MatchString(`^\d{6}$`, otp) // want `builds`
	return matched
}

// A function that says nothing takes what there is.
func sixDigits(in string) bool {
	matched, _ := regexp.MatchString(`^\d{6}$`, in) // want `builds`
	return matched
}

var yearPattern = regexp.MustCompile(`^\d{4}$`)

func isYear(s string) bool { return yearPattern.MatchString(s) }

// There is a pattern like this one, of something else.
func ValidatePlus4(plus4 string) bool {
	matched, _ := regexp.MatchString(`^\d{4}$`, plus4) // want `builds`
	return matched
}

// This one is of the same.
func ValidateYear(text string) bool {
	matched, _ := regexp.MatchString(`^\d{4}$`, text) // want `builds`
	return matched
}
