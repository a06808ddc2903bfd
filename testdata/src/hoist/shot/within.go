package shot

import "regexp"

// IsShortSlug is all that this file matches, with what another file has.
func IsShortSlug(slug string) bool {
	ok, _ := regexp.MatchString(`^[a-z0-9-]+$`, slug) // want `builds`
	return ok && len(slug) < 10
}
