package naming

import "testing"

func TestIdiomatic(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"sharedJsonMapper": "sharedJSONMapper",
		"JsonApi":          "JSONAPI",
		"jsonMapper":       "jsonMapper", // the first word is small
		"userId":           "userID",
		"HTTPClient":       "HTTPClient",
		"idleTimeout":      "idleTimeout", // a word that begins like one
		"sharedIdle":       "sharedIdle",
		"validate":         "validate",
		"überJson":         "überJSON",
	} {
		if got := Idiomatic(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
