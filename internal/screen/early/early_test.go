package early

import (
	"reflect"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/screen"
)

func TestScan(t *testing.T) {
	t.Parallel()
	for args, want := range map[string]flags{
		"":                          {},
		"-json":                     {json: true},
		"--json -fix -diff":         {json: true, fix: true},
		"-json=false -fix=1":        {fix: true},
		"-groups=codec,mapper":      {settings: screen.Settings{Groups: []string{"codec", "mapper"}}},
		"-groups codec -json":       {settings: screen.Settings{Groups: []string{"codec"}}, json: true},
		"-groups=codec -groups=all": {settings: screen.Settings{Groups: []string{"all"}}},
		"-mapper=a.B=safe -mapper validator -hoist none": {settings: screen.Settings{Mappers: []string{"a.B=safe", "validator"}}},
		"-generated -disable=a.B":                        {},
	} {
		if got := scan(strings.Fields(args)); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", args, got, want)
		}
	}
}
