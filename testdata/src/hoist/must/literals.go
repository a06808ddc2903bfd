package must

import (
	"errors"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
)

// The pattern has a variable of its own, whose comment goes along.
func ValidateAddress(s string) error {
	// Basic pattern of what has a host.
	pattern := `^[a-z]+@[a-z]+\.[a-z]+$`
	re, err := regexp.Compile(pattern) // want `builds`
	if err != nil {
		return err
	}
	if !re.MatchString(s) || regexp.MustCompile(`\.\.`).MatchString(s) { // want `builds`
		return errors.New("no address")
	}
	return nil
}

// A comment on the step stays.
func ValidateHost(s string) error {
	// check the host before anything else
	pattern := `^[a-z]+\.host$`
	re, err := regexp.Compile(pattern) // want `builds`
	if err != nil {
		return err
	}
	if !re.MatchString(s) {
		return errors.New("no host")
	}
	return nil
}

// What tells a tool of the next line goes with that line.
func ValidateVolume(s string) error {
	// spelling:disable-next-line
	pattern := `^[rwom]*:/[a-z]+$`
	re, err := regexp.Compile(pattern) // want `builds`
	if err != nil {
		return err
	}
	if !re.MatchString(s) {
		return errors.New("no volume")
	}
	return nil
}

// What has to be is no word for MustCompile.
func Spaces(s string) string {
	if s != "" {
		// must be equal to what was there
		space := regexp.MustCompile(`\s+ `) // want `builds`
		t := space.ReplaceAllString(s, " ")
		return space.ReplaceAllString(t, "")
	}
	return s
}

// A pattern that is not valid fails where it did.
func ValidateWrong(s string) bool {
	pattern := `(`
	re, err := regexp.Compile(pattern) // want `builds`
	if err != nil {
		return false
	}
	return re.MatchString(s)
}

// The only word of a pattern says what it is for; one of many pairs does not.
func Thought(s string) string {
	s = regexp.MustCompile(`(?s)<think>.*?</think>`).ReplaceAllString(s, "") // want `builds`
	return strings.NewReplacer("é", "e", "è", "e").Replace(s)                // want `builds`
}

// What a callback is registered by says what its pattern is for.
func New() *validator.Validate {
	v := validator.New()
	_ = v.RegisterValidation("username", func(fl validator.FieldLevel) bool {
		return regexp.MustCompile(`^[a-z0-9]+$`).MatchString(fl.Field().String()) // want `builds`
	})
	tags(v)
	return v
}

func tags(v *validator.Validate) {
	_ = v.RegisterValidation("tag", func(fl validator.FieldLevel) bool {
		return regexp.MustCompile(`^[a-z -]+$`).MatchString(fl.Field().String()) // want `builds`
	})
}
