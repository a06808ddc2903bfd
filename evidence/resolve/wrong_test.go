package resolve

import (
	"go/types"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// TestWrongNames: the resolver finds fault with each kind of wrong claim, and
// none with its right twin.
func TestWrongNames(t *testing.T) {
	t.Parallel()
	r, failed, err := Load([]string{"regexp", "net/http", "strings", "encoding/json", "text/template"})
	if err != nil || len(failed) > 0 {
		t.Fatal(err, failed)
	}
	for _, test := range []struct {
		what  string
		c     catalogue.Constructor
		fault string // "" for none
	}{
		{"right", catalogue.Constructor{Name: "regexp.Compile", Result: "*regexp.Regexp", Error: true, Must: "MustCompile"}, ""},
		{"package", catalogue.Constructor{Name: "regexps.Compile"}, "not loaded"},
		{"function", catalogue.Constructor{Name: "regexp.Compiled", Result: "*regexp.Regexp"}, "no function"},
		{"result", catalogue.Constructor{Name: "regexp.MustCompile", Result: "regexp.Regexp"}, "the result is *regexp.Regexp"},
		{"error claimed", catalogue.Constructor{Name: "regexp.MustCompile", Result: "*regexp.Regexp", Error: true}, "an error: false"},
		{"error not claimed", catalogue.Constructor{Name: "regexp.Compile", Result: "*regexp.Regexp"}, "an error: true"},
		{"must missing", catalogue.Constructor{Name: "regexp.Compile", Result: "*regexp.Regexp", Error: true, Must: "MustMatch"}, "no function MustMatch"},
		{"must takes other arguments", catalogue.Constructor{Name: "regexp.Compile", Result: "*regexp.Regexp", Error: true, Must: "MatchString"}, "takes"},
		{"shared right", catalogue.Constructor{Name: "(*net/http.Transport).Clone", Result: "*http.Transport"}, ""},
		{"shared missing", catalogue.Constructor{Name: "(*net/http.Transport).Clone", Result: "*http.Transport", Shared: "http.SharedTransport"}, "no variable"},
		{"shared of another type", catalogue.Constructor{Name: "(*net/http.Transport).Clone", Result: "*http.Transport", Shared: "http.DefaultTransport"}, "is a net/http.RoundTripper"},
		{"receiver", catalogue.Constructor{Name: "(net/http.Transport).Clone", Result: "*http.Transport"}, "pointer receiver is true"},
		{"method", catalogue.Constructor{Name: "(*net/http.Transport).Copy", Result: "*http.Transport"}, "no method Copy"},
		{"literal", catalogue.Constructor{Name: "net/http.Transport{}", Result: "http.Transport"}, ""},
		{"literal of an interface", catalogue.Constructor{Name: "net/http.Handler{}", Result: "http.Handler"}, "is an interface"},
		{"literal with a pointer", catalogue.Constructor{Name: "net/http.Transport{}", Result: "*http.Transport"}, "the type is http.Transport"},
		{"argument", catalogue.Constructor{Name: "regexp.MustCompile", Result: "*regexp.Regexp", FreshArg: 1}, ""},
		{"argument missing", catalogue.Constructor{Name: "regexp.MustCompile", Result: "*regexp.Regexp", FreshArg: 2}, "no argument 2"},
		{"one-shot", catalogue.Constructor{Name: "regexp.MatchString", Error: true, OneShot: true}, ""},
		{"one-shot without its error", catalogue.Constructor{Name: "regexp.MatchString", OneShot: true}, "an error: true"},
	} {
		_, err := r.Constructor(&catalogue.Entry{}, test.c)
		if test.fault == "" && err != nil || test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)) {
			t.Errorf("%s: %v, want %q", test.what, err, test.fault)
		}
	}
}

// TestWrongMembers is the same for what configures an instance.
func TestWrongMembers(t *testing.T) {
	t.Parallel()
	r, failed, err := Load([]string{"net/http", "text/template"})
	if err != nil || len(failed) > 0 {
		t.Fatal(err, failed)
	}
	for _, test := range []struct {
		what  string
		e     catalogue.Entry
		fault string
	}{
		{"method", catalogue.Entry{Setup: []string{"RegisterProtocol"}}, ""},
		{"no such method", catalogue.Entry{Setup: []string{"RegisterProtocols"}}, "RegisterProtocols"},
		{"prefix", catalogue.Entry{Setup: []string{"Register*"}}, ""},
		{"no such prefix", catalogue.Entry{Setup: []string{"Unregister*"}}, "Unregister"},
		{"field", catalogue.Entry{Setup: []string{".Proxy"}}, ""},
		{"no such field", catalogue.Entry{Setup: []string{".Proxies"}}, "Proxies"},
		{"every field", catalogue.Entry{Setup: []string{".*"}}, ""},
		{"method of a field", catalogue.Entry{PartSetup: []string{"Clone"}}, ""}, // of TLSClientConfig
		{"method of no field", catalogue.Entry{PartSetup: []string{"Clones"}}, "Clones"},
		{"derived", catalogue.Entry{Derive: []string{"Clone"}}, ""},
		{"not derived", catalogue.Entry{Derive: []string{"Copy"}}, "Copy"},
		{"served", catalogue.Entry{Serves: []string{"RoundTrip"}}, ""},
		{"not served", catalogue.Entry{Serves: []string{"Serve"}}, "Serve"},
		{"lent", catalogue.Entry{Lends: []string{"RoundTrip"}}, ""},
		{"not lent", catalogue.Entry{Lends: []string{"RoundTrips"}}, "RoundTrips"},
		{"reset", catalogue.Entry{Reset: "CloseIdleConnections"}, ""},
		{"no reset", catalogue.Entry{Reset: "Reset"}, "Reset"},
		{"type", catalogue.Entry{Types: []string{"net/http.Client"}}, ""},
		{"no such type", catalogue.Entry{Types: []string{"net/http.Clients"}}, "Clients"},
		{"method of what a set-up call yields", catalogue.Entry{Types: []string{"text/template.Template"}, Setup: []string{"Funcs", "Delims"}}, ""},
	} {
		transport, err := r.typeOf("net/http.Transport")
		if err != nil {
			t.Fatal(err)
		}
		errs := r.Members(&test.e, []types.Type{transport})
		if test.fault == "" && len(errs) > 0 || test.fault != "" && (len(errs) != 1 || !strings.Contains(errs[0].Error(), test.fault)) {
			t.Errorf("%s: %v, want %q", test.what, errs, test.fault)
		}
	}
	for pattern, ok := range map[string]bool{
		"net/http.HandleFunc":          true,
		"net/http.Handler.ServeHTTP":   true,
		"net/http.Transport.Clone":     true,
		"net/http.Transport.Cloned":    false,
		"*.HandleFunc":                 true,
		"*/template.Template.AddedToo": false,
		"example.com/http.HandleFunc":  false,
	} {
		if err := r.SetupFunc(pattern); (err == nil) != ok {
			t.Errorf("set-up function %s: %v, want found %v", pattern, err, ok)
		}
	}
}

// TestWrongSource is the same for what is looked up in source text.
func TestWrongSource(t *testing.T) {
	t.Parallel()
	const version = "github.com/linkedin/goavro@v2.1.0+incompatible"
	for _, test := range []struct {
		c     catalogue.Constructor
		fault string
	}{
		{catalogue.Constructor{Name: "github.com/linkedin/goavro.NewCodec", Result: "*goavro.Codec", Error: true}, ""},
		{catalogue.Constructor{Name: "github.com/linkedin/goavro.NewCodec", Result: "*goavro.Codec"}, "an error: true"},
		{catalogue.Constructor{Name: "github.com/linkedin/goavro.NewCodec", Result: "goavro.Codec", Error: true}, "the result is"},
		{catalogue.Constructor{Name: "github.com/linkedin/goavro.NewCodecs"}, "does not declare"},
		{catalogue.Constructor{Name: "(*github.com/linkedin/goavro.Codec).NewCodec"}, "does not declare"},
	} {
		err := Declared(version, test.c)
		if test.fault == "" && err != nil || test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)) {
			t.Errorf("%+v: %v, want %q", test.c, err, test.fault)
		}
	}
}
