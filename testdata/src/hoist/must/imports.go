package must

import (
	"errors"
	"regexp"
)

// The import of errors is used in the branch alone, and goes with it.
func Import(s string) (bool, error) {
	re, err := regexp.Compile(`import`) // want `builds`
	if err != nil {
		return false, errors.New("import")
	}
	return re.MatchString(s), nil
}
