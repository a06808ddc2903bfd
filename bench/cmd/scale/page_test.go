package main

import (
	"strings"
	"testing"
)

// TestPage has what the benchmark prints, and what it does not.
func TestPage(t *testing.T) {
	t.Parallel()
	const out = `goos: linux
BenchmarkScale/chain/x1-2    	       1	         0.5 MB	      10 found	         0 left	      100 lines	       2 ms
BenchmarkScale/chain/x10-2   	       1	         5 MB	      100 found	         0 left	      1000 lines	       20 ms
BenchmarkScale/chain/x100-2  	       1	         50 MB	      1000 found	         1 left	      10000 lines	       2000 ms
BenchmarkScale/table/x1      	       1	         1 MB	      1.000 found	         0 left	      100 lines	       0 ms
PASS
`
	shapes, err := parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	text := page(shapes)
	for _, want := range []string{
		"| chain | 10000 | 2.00 | 20.0 | 2000 | 2.0 | 0.50 | 5.00 | 50.0 | 1.0 | 1000 | 1 |\n",
		"| table | 100 | 0.00 | – | – | – | 1.00 | – | – | – | 1 | 0 |\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, bad := range []string{"", "PASS\n", "BenchmarkScale/chain 1 2 ms\n", "BenchmarkScale/chain/xx-2 1 2 ms\n", "BenchmarkScale/chain/x1-2 1 two ms\n"} {
		if _, err := parse(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
