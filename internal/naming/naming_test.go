package naming

import (
	"regexp"
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"CodecFactory": {"Codec", "Factory"},
		"HTTPClient":   {"HTTP", "Client"},
		"jsonMapper":   {"json", "Mapper"},
		"URL":          {"URL"},
		"parseURLs":    {"parse", "UR", "Ls"}, // as good as can be told
		"":             {""},
		"cleanHTTPIP":  {"clean", "HTTP", "IP"},
		"HTTPS":        {"HTTPS"},
	} {
		if got := Words(name); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, test := range [][3]string{
		{"json", "Mapper", "jsonMapper"},
		{"", "Validator", "validator"},
		{"userValidator", "Validator", "userValidator"}, // not twice
		{"Schema", "SchemaDecoder", "schemaDecoder"},
		{"User", "Struct", "userStruct"},
		{"userId", "Struct", "userIDStruct"},
		{"HTTPHeader", "regexp", "httpHeaderRegexp"},
		{"db", "API", "dbAPI"},
		{"ExactRegex", "Regexp", "exactRegexp"},
		{"Regex", "Regexp", "regexp"},
	} {
		if got := Join(test[0], test[1]); got != test[2] {
			t.Errorf("%s and %s: %s, want %s", test[0], test[1], got, test[2])
		}
	}
}

func TestCamel(t *testing.T) {
	for name, want := range map[string]string{"user_validator": "userValidator", "validate": "validate", "a_b_c": "aBC", "_": "_", "MAX_BODY_SIZE": "maxBodySize", "MAX": "MAX"} {
		if got := Camel(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestContradicts(t *testing.T) {
	for _, test := range []struct {
		name, kind string
		want       bool
	}{
		{"encoder", "Decoder", true},
		{"decoder", "Encoder", true},
		{"decoder", "Decoder", false},
		{"encoder", "Encoder", false},
		{"unmarshaler", "Marshaler", true},
		{"marshaler", "Marshaler", false},
		{"deserializer", "Serializer", true},
		{"mapper", "Decoder", false},
		{"reader", "Writer", true},
	} {
		if got := Contradicts(test.name, test.kind); got != test.want {
			t.Errorf("%s of a %s: %v, want %v", test.name, test.kind, got, test.want)
		}
	}
}

func TestObjectOfHooks(t *testing.T) {
	for name, want := range map[string]string{"AfterExecute": "", "BeforeSaveUser": "", "OnMessage": "Message", "AfterSales": "Sales", "on": "On", "Execute": ""} {
		if got := Object(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestPurpose(t *testing.T) {
	for name, want := range map[string]string{
		"ValidateEmail":     "Email",
		"createUser":        "CreateUser",
		"HandleLogin":       "Login",
		"LoginHandler":      "Login",
		"Handler":           "Handler",
		"validate":          "",
		"IsValidEmail":      "Email",
		"IsValid":           "Valid",
		"ValidUntil":        "ValidUntil",
		"getUserIDFromPath": "UserID",
		"SignIn":            "SignIn",
		"EncodeToJSON":      "JSON",
	} {
		if got := Purpose(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestPattern(t *testing.T) {
	t.Parallel()
	for expr, want := range patterns {
		if _, err := regexp.Compile(expr); err != nil {
			t.Errorf("%q is no expression: %v", expr, err)
		}
		if got := Idiomatic(want); got != want || Unexported(want) != want {
			t.Errorf("%q is called %q, which is no name for a variable", expr, want)
		}
	}
	for expr, want := range map[string]string{
		`^-?\d+$`: "integer", `^[-+]?[0-9]+$`: "integer", `^-?[0-9]+(\.[0-9]+)?$`: "number", `([A-Z])`: "upper", "([a-z0-9])([A-Z])": "allCap",
		`\son\w+="[^"]*"`: "eventHandler", `(?i)on\w+\s*=`: "eventHandler", `&\w+;`: "entity", `^([01]?\d|2[0-3]):[0-5]\d$`: "time", `\w+="[^"]*"`: "attribute",
		`[a-z]+@`: "", `\d+`: "digits", `@`: "atSign", `\.\.`: "dots", `.`: "", `..`: "", `--`: "dashes", `-_`: "", `\.-`: "", ``: "", `\\\\`: "backslashes",
	} {
		if got := Pattern(expr); got != want {
			t.Errorf("%q is called %q, want %q", expr, got, want)
		}
	}
}

func TestLiteral(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`(?s)<think>.*?</think>`: "think", `png|jpg`: "", `css\((.*?)\)`: "css", `url\((.*?)\)`: "", `.*llow: `: "", `^unix:(.*)$`: "unix", `go\w*`: "", `tag: (.+)`: "tag", `a+`: "", `\bgo\b`: "", `^key=value$`: "", `é+`: "", `(`: "",
	} {
		if got := Literal(expr); got != want {
			t.Errorf("%q is called %q, want %q", expr, got, want)
		}
	}
}

func TestCommonPrefix(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"validate", "validator", 7}, {"a", "b", 0}, {"", "b", 0}, {"same", "same", 4}} {
		if got := CommonPrefix(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q have %d in common, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
