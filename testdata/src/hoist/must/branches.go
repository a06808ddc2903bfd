package must

import (
	"log"
	"regexp"
)

// Two branches use the import of log: who applies one fix still has the other.
func First(s string) bool {
	re, err := regexp.Compile(`first`) // want `builds`
	if err != nil {
		log.Fatal(err)
	}
	return re.MatchString(s)
}

func Second(s string) bool {
	re, err := regexp.Compile(`second`) // want `builds`
	if err != nil {
		log.Fatal(err)
	}
	return re.MatchString(s)
}
