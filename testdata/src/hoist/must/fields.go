package must

import "regexp"

type form struct{ Password, Again, Referral string }

func field(_ *string, rules ...bool) bool { return len(rules) > 0 && rules[0] }

func match(re *regexp.Regexp, s string) bool { return re.MatchString(s) }

// Each is called after the field that it is for.
func (f form) Valid() bool {
	return field(&f.Password, match(regexp.MustCompile(`^[A-Za-z0-9!@#%^&*]{8,}$`), f.Password)) && // want `builds`
		field(&f.Again, match(regexp.MustCompile(`^[A-Za-z0-9!@#%^&*]{8,}$`), f.Again)) && // want `builds`
		field(&f.Referral, match(regexp.MustCompile(`\w{1}\d+@\d{4}$`), f.Referral)) // want `builds`
}
