package main

import "testing"

func TestCompareDiffs(t *testing.T) {
	const ours = "--- a/x.go\n+++ b/x.go\n@@ -1,0 +2,2 @@\n+var mapper = New(\"json\")\n+\n@@ -5 +7 @@\n-\treturn New(\"json\").Map(x)\n+\treturn mapper.Map(x)\n"
	const other = "--- a/x.go\n+++ b/x.go\n@@ -3,0 +4,5 @@\n+// m is shared.\n+var (\n+\tm = New(\"json\")\n+)\n@@ -5 +7 @@\n-\treturn New(\"json\").Map(x)\n+\treturn m.Map(x)\n"
	for _, test := range []struct{ name, ours, theirs, want string }{
		{"another name, a block, a comment", ours, other, equal},
		{"they did more", ours, other + "@@ -9 +11 @@\n-\tlog.Println(x)\n", contained},
		{"another argument", ours, "@@ -3,0 +4 @@\n+var m = New(\"db\")\n@@ -5 +7 @@\n-\treturn New(\"json\").Map(x)\n+\treturn m.Map(x)\n", different},
		{"nothing", "", other, "no fix"},
	} {
		if got := compareDiffs(test.ours, test.theirs); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
