package must

import "regexp"

// A name that says no more than what the thing is says nothing at package level.
func ValidateMobileNumber(s string) bool {
	regex := regexp.MustCompile(`^09\d{9}$`) // want `builds`
	return regex.MatchString(s)
}

// One that says what it is for is kept.
func ValidateCity(s string) bool {
	cityRegex := regexp.MustCompile(`^[A-Z]`) // want `builds`
	return cityRegex.MatchString(s)
}

// A comment on the step stays with it, one on the instance moves.
func Steps(s string) string {
	// filter what nobody wants to read
	noisePattern := regexp.MustCompile(`noise \d+`) // want `builds`
	return noisePattern.ReplaceAllString(s, "")
}

func Speaks(s string) string {
	// a regexp, since the separators differ
	partPattern := regexp.MustCompile(`[;,] *`) // want `builds`
	return partPattern.ReplaceAllString(s, "\n")
}

func ApartFromComment(s string) string {
	// Find what is doubled.
	doubledPattern := regexp.MustCompile(`//+`) // want `builds`

	// Make one of two.
	return doubledPattern.ReplaceAllString(s, "/")
}

func ApartFromCode(s string) string {
	// Split at commas.
	commaPattern := regexp.MustCompile(`, *`) // want `builds`

	parts := commaPattern.Split(s, -1)
	return parts[0]
}

func Contradicts(s string) bool {
	// This is not what the page says, but nobody has another option, and the
	// page is old.
	labelPattern := regexp.MustCompile(`^[a-z]$`) // want `builds`
	return labelPattern.MatchString(s)
}

// Nobody looks at the error of a pattern that compiles.
func Unlooked(s string) string {
	urlPattern, _ := regexp.Compile(`url\((.*?)\)`) // want `builds`
	return urlPattern.FindString(s)
}

// Two in one function are called after what they find.
func TwoResults(s string) string {
	re := regexp.MustCompile(`^https?://[^/]+`) // want `builds`
	baseUrl := re.FindString(s)
	re2 := regexp.MustCompile(`detail-(\d*)`) // want `builds`
	internalId := re2.FindString(s)
	return baseUrl + internalId
}

// A comment on one of two sites is not one on what they share.
func CheckIntervals(recovery, keep string) bool {
	// The recovery takes longer than the other one.
	recoveryPattern := regexp.MustCompile(`^[1-9]\d*d$`) // want `builds`
	if !recoveryPattern.MatchString(recovery) {
		return false
	}
	keepPattern := regexp.MustCompile(`^[1-9]\d*d$`) // want `builds`
	return keepPattern.MatchString(keep)
}

// Elements of a list are one thing.
func Any(s string) bool {
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`first`), // want `builds`
		regexp.MustCompile(`second`),
	}
	for _, p := range patterns {
		if p.MatchString(s) {
			return true
		}
	}
	return false
}

// One alone is a value like others.
func One(s string) bool {
	patterns := []*regexp.Regexp{regexp.MustCompile(`only`)} // want `builds`
	return patterns[0].MatchString(s)
}

// The text that is compiled says what it is about.
func named(s, t string) bool {
	emailPattern := `^[^@]+@` + "[^@]+$"
	re := regexp.MustCompile(emailPattern)                                  // want `builds`
	return re.MatchString(s) && regexp.MustCompile(zipRegex).MatchString(t) // want `builds`
}

const zipRegex = `^\d{5}$`

// What a test of a text is called says of what.
func hasUpperLetters(s string) bool {
	hasLower := regexp.MustCompile(`[a-z][a-z]+`).MatchString(s) // want `builds`
	hasUpper := regexp.MustCompile(`[A-Z][A-Z]+`).MatchString(s) // want `builds`
	return hasUpper && !hasLower
}

func portValidator(s string) bool {
	re := regexp.MustCompile(`^[1-9]\d{1,4}$`) // want `builds`
	return re.MatchString(s)
}

type rule struct {
	name string
	re   *regexp.Regexp
}

// A table of several moves as a whole.
func InTable(s string) string {
	for _, r := range []*rule{
		{"dots", regexp.MustCompile(`\.+`)}, // want `builds`
		{name: "commas", re: regexp.MustCompile(`,{2}`)},
		&rule{name: "tabs", re: regexp.MustCompile(`\t{2}`)},
	} {
		s = r.re.ReplaceAllString(s, r.name)
	}
	return s
}

// One alone does not.
func OneRule(s string) string {
	r := rule{name: "pipes", re: regexp.MustCompile(`\|+`)} // want `builds`
	return r.re.ReplaceAllString(s, r.name)
}
