package early

import (
	"strings"
	"testing"
)

func TestScan(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]flags{
		"":                         {},
		"-json":                    {json: true},
		"--json -fix -diff":        {json: true, fix: true},
		"-json=false -fix=1":       {fix: true},
		"-groups=codec,mapper":     {settings: true},
		"--groups codec -json":     {settings: true, json: true},
		"-mapper=a.B=safe":         {settings: true},
		"-mapper a.B -hoist none":  {settings: true},
		"-generated -disable=a.B":  {settings: true},
		"-disable=a.B -hoist=once": {},
	} {
		if got := scan(strings.Fields(args)); got != want {
			t.Errorf("%q: %+v, want %+v", args, got, want)
		}
	}
}
